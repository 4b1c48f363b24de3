package beetos.user;

import java.util.Objects;

/// The protocol of everything that octets flow through: the console, the log, open files, pipes. A process finds three of them
/// at its start. The stub below is for one thread at a time.
///
/// | operation | message | answer |
/// |---|---|---|
/// | READ | mutable lend, `valid` = room wanted | `valid` = octets read, 0 = end |
/// | WRITE | lend, `valid` = octets to write | `valid` = octets written: all, unless the status says why not |
/// | TERMINAL | | of a terminal: OK, word 1 = its columns, word 2 = its rows, 0 as long as none has said so |
/// | WRITE_SHORT + n | n ≤ 32 octets in four words | word 1 = octets written |
public record Stream(Connection connection) {
    public static final int READ = 1;
    public static final int WRITE = 2;
    public static final int TERMINAL = 3;
    public static final int WRITE_SHORT = 0x100;
    /// Octets that fit in the words of a message.
    public static final int SHORT = 32;
    /// Octets of one lend.
    private static final int RUN = 64 * 1024;

    /// Whether `operation` is a short write.
    public static boolean isShort(int operation) {
        return operation >= WRITE_SHORT && operation <= WRITE_SHORT + SHORT;
    }

    /// Octet `at` of a short write.
    public static int shortOctet(Message message, int at) {
        return (int) (message.word(at >> 3) >>> 8 * (at & 7)) & 0xFF;
    }

    /// Writes all octets; the status of a refusal, or 0.
    public long write(byte[] octets, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, octets.length);
        long status = Status.OK;
        for (int done = 0; done < length && status == Status.OK; ) {
            int step = Math.min(length - done, RUN);
            status = step <= SHORT ? writeShort(octets, offset + done, step) : writeLent(octets, offset + done, step);
            done += step;
        }
        return status;
    }

    public long write(String text) {
        byte[] octets = Utf8.encode(text);
        return write(octets, 0, octets.length);
    }

    private long writeShort(byte[] octets, int offset, int length) {
        long[] words = new long[4];
        for (int i = 0; i < length; i++) {
            words[i >> 3] |= (octets[offset + i] & 0xFFL) << 8 * (i & 7);
        }
        return connection.call(WRITE_SHORT + length, words[0], words[1], words[2], words[3]).word0();
    }

    private long writeLent(byte[] octets, int offset, int length) {
        try (LendBuffer buffer = LendBuffer.take(length)) {
            buffer.octets().put(0, octets, offset, length);
            return connection.lend(WRITE, buffer, 0, length, 0).word2();
        }
    }

    /// Whether this is a terminal.
    public boolean isTerminal() {
        return size().word0() == Status.OK;
    }

    /// The answer to TERMINAL.
    public Reply size() {
        return connection.call(TERMINAL);
    }

    /// Reads up to `length` octets, at least one; 0 at the end; a negative status of a refusal, negated.
    public int read(byte[] octets, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, octets.length);
        int wanted = Math.min(length, RUN);
        try (LendBuffer buffer = LendBuffer.take(wanted)) {
            Reply reply = connection.lendMutable(READ, buffer, 0, wanted, 0);
            if (reply.word2() != Status.OK) {
                return (int) -Math.abs(reply.word2());
            }
            int count = (int) Math.min(reply.word1(), wanted);
            buffer.octets().take((int) reply.word0(), octets, offset, count);
            return count;
        }
    }
}
