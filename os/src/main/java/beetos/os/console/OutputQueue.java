package beetos.os.console;

import beetos.user.Octets;

/// Octets on their way to the port: text as programs write it, with a CR before each LF that has none.
///
/// Invariant: 0 ≤ begin ≤ end ≤ length of the buffer; octets from begin to end wait.
final class OutputQueue {
    private final Octets buffer;
    private int begin;
    private int end;
    private int last;      // the last octet put in

    OutputQueue(Octets buffer) {
        this.buffer = buffer;
    }

    /// False if it may not fit: nothing was put in.
    boolean offer(int octet) {
        if (end > buffer.length() - 2) {
            return false;
        }
        if (octet == '\n' && last != '\r') {
            buffer.octet(end++, '\r');
        }
        buffer.octet(end++, octet);
        last = octet;
        return true;
    }

    int begin() {
        return begin;
    }

    int count() {
        return end - begin;
    }

    boolean empty() {
        return begin == end;
    }

    /// The port took `count` octets.
    void took(int count) {
        begin += count;
        if (begin == end) {
            begin = 0;
            end = 0;
        }
    }

    void clear() {
        begin = 0;
        end = 0;
    }
}
