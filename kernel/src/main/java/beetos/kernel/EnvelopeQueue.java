package beetos.kernel;

import beetos.abi.Priority;

/// Messages that wait for a server, by priority, first come first served within one.
final class EnvelopeQueue {
    private final Envelope[] first = new Envelope[Priority.COUNT];
    private final Envelope[] last = new Envelope[Priority.COUNT];
    /// Bit p: list p is not empty.
    private int levels;

    boolean isEmpty() {
        return levels == 0;
    }

    /// The highest priority that waits, 0 if nothing does.
    int highest() {
        return levels == 0 ? 0 : 31 - Integer.numberOfLeadingZeros(levels);
    }

    Envelope head() {
        return levels == 0 ? null : first[highest()];
    }

    void add(Envelope envelope, int level) {
        envelope.level = level;
        envelope.next = null;
        envelope.previous = last[level];
        if (last[level] == null) {
            first[level] = envelope;
        } else {
            last[level].next = envelope;
        }
        last[level] = envelope;
        levels |= 1 << level;
        envelope.state = Envelope.QUEUED;
    }

    void remove(Envelope envelope) {
        int level = envelope.level;
        if (envelope.previous == null) {
            first[level] = envelope.next;
        } else {
            envelope.previous.next = envelope.next;
        }
        if (envelope.next == null) {
            last[level] = envelope.previous;
        } else {
            envelope.next.previous = envelope.previous;
        }
        envelope.next = null;
        envelope.previous = null;
        envelope.state = Envelope.FREE;
        if (first[level] == null) {
            levels &= ~(1 << level);
        }
    }
}
