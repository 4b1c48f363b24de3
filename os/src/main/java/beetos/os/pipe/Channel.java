package beetos.os.pipe;

import beetos.os.octets.Ring;
import beetos.user.Message;
import beetos.user.PageOctets;
import beetos.user.Status;
import beetos.user.Stream;
import java.util.ArrayDeque;

/// One pipe: a ring, and who waits at its ends.
///
/// Invariant between calls: a reader waits only while the ring is empty and there is a writing end; a writer waits only while the ring is
/// full and there is a reading end.
final class Channel {
    private static final int CAPACITY = 16 * 1024;

    /// A write that waits for room.
    private static final class Writing {
        final Message message;
        int done;

        Writing(Message message) {
            this.message = message;
        }

        int length() {
            return message.isMemory() ? message.valid() : message.operation() - Stream.WRITE_SHORT;
        }

        int octet(int at) {
            return message.isMemory() ? message.range().octet(message.offset() + at) : Stream.shortOctet(message, at);
        }

        void answer(long status) {
            if (message.isMemory()) {
                message.giveBack(status, message.offset(), done, 0);
            } else {
                message.reply(status, done, 0, 0, 0);
            }
        }
    }

    private final Ring ring = new Ring(CAPACITY);
    private final ArrayDeque<Message> readers = new ArrayDeque<>();
    private final ArrayDeque<Writing> writers = new ArrayDeque<>();
    private boolean readable = true;      // the reading end is open somewhere
    private boolean writable = true;      // the writing end is

    void read(Message message) {
        message.defer();
        readers.addLast(message);
        settle();
    }

    void write(Message message) {
        Writing writing = new Writing(message);
        writing.length();                 // a malformed range is refused before it is kept
        message.defer();
        writers.addLast(writing);
        settle();
    }

    void closeReading() {
        readable = false;
        settle();
    }

    void closeWriting() {
        writable = false;
        settle();
    }

    boolean closed() {
        return !readable && !writable;
    }

    /// Moves octets until nobody can go on.
    private void settle() {
        boolean moved = true;
        while (moved) {
            moved = fill();
            moved |= drain();
        }
    }

    /// Takes from the first writer what fits; true if anything was done.
    private boolean fill() {
        if (writers.isEmpty()) {
            return false;
        }
        Writing writing = writers.getFirst();
        int before = writing.done;
        while (readable && writing.done < writing.length() && ring.free() > 0) {
            ring.offer(writing.octet(writing.done++));
        }
        boolean ended = !readable || writing.done == writing.length();
        if (ended) {
            writers.removeFirst().answer(readable ? Status.OK : Status.NO_READER);
        }
        return ended || writing.done > before;
    }

    /// Gives the first reader what there is, or the end; true if it was answered.
    private boolean drain() {
        if (readers.isEmpty() || ring.empty() && writable) {
            return false;
        }
        Message reader = readers.removeFirst();
        PageOctets range = reader.range();
        int at = reader.offset();
        int count = Math.min(reader.valid(), ring.count());
        for (int i = 0; i < count; i++) {
            range.octet(at + i, ring.take());
        }
        reader.giveBack(Status.OK, at, count, 0);
        return true;
    }
}
