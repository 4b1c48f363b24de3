package beetos.api.files;

import beetos.user.Connection;
import beetos.user.Granted;
import beetos.user.LendBuffer;
import beetos.user.Reply;
import beetos.user.Status;
import beetos.user.Stream;

/// An open file: its operations and client. [Stream]'s READ and WRITE go on where the last one ended. Closing it is closing its connection.
///
/// | operation | message | answer |
/// |---|---|---|
/// | READ_AT | mutable lend, `valid` = room, word = position | `valid` = octets read |
/// | WRITE_AT | lend, word = position | `valid` = octets written |
/// | SEEK | position | status |
/// | SKIP | octets from the position on, or back | status, word 1 = the position then |
/// | SIZE | | status, word 1 = length, word 2 = position, word 3 = time of the last change |
/// | TRUNCATE | length: cuts the file, or extends it by zeros | status |
/// | MODIFIED | nanoseconds since 1970 | status |
/// | FLUSH | | status: what was written is on the medium |
/// | MAP | position, octets wanted | a grant: word 0 = where the position lies in it, word 1 = octets from there, at most a mebibyte; or a status, which is OK where only a copy can be had |
public record File(Connection connection, String path) implements AutoCloseable {
    public static final int READ_AT = 0x40;
    public static final int WRITE_AT = 0x41;
    public static final int SEEK = 0x42;
    public static final int SIZE = 0x43;
    public static final int TRUNCATE = 0x44;
    public static final int MODIFIED = 0x45;
    public static final int FLUSH = 0x46;
    public static final int MAP = 0x47;
    public static final int SKIP = 0x48;

    /// Octets of one lend.
    static final int RUN = 64 * 1024;

    /// Reads up to `length` octets; 0 at the end.
    public int read(byte[] octets, int offset, int length) {
        int count = new Stream(connection).read(octets, offset, length);
        if (count < 0) {
            throw new FileException(FileError.of(-count), path);
        }
        return count;
    }

    /// Reads up to `buffer`'s length at `position` into it, without a copy here.
    public int readAt(long position, LendBuffer buffer) {
        Reply reply = connection.lendMutable(READ_AT, buffer, 0, buffer.length(), position);
        check(reply.word2());
        return (int) reply.word1();
    }

    /// Up to `length` octets at `position` without a copy, at least one; null where that cannot be had, as behind the end or in a hole: then read.
    public FileView map(long position, int length) {
        Reply reply = connection.call(MAP, position, length, 0, 0);
        Granted granted = Granted.of(reply);
        if (granted != null) {
            return new FileView(granted, position);
        }
        if (reply.word0() != Status.EXHAUSTED) {   // this process's account has no room for it
            check(reply.word0());
        }
        return null;
    }

    public void write(byte[] octets, int offset, int length) {
        check(new Stream(connection).write(octets, offset, length));
    }

    public void writeAt(long position, byte[] octets, int offset, int length) {
        for (int done = 0; done < length; ) {
            int step = Math.min(length - done, RUN);
            try (LendBuffer buffer = LendBuffer.take(step)) {
                buffer.octets().put(0, octets, offset + done, step);
                check(connection.lend(WRITE_AT, buffer, 0, step, position + done).word2());
            }
            done += step;
        }
    }

    public void seek(long position) {
        check(connection.call(SEEK, position, 0, 0, 0).word0());
    }

    /// Answers the position then.
    public long skip(long count) {
        Reply reply = connection.call(SKIP, count, 0, 0, 0);
        check(reply.word0());
        return reply.word1();
    }

    public long size() {
        Reply reply = connection.call(SIZE);
        check(reply.word0());
        return reply.word1();
    }

    public long position() {
        Reply reply = connection.call(SIZE);
        check(reply.word0());
        return reply.word2();
    }

    public void truncate(long length) {
        check(connection.call(TRUNCATE, length, 0, 0, 0).word0());
    }

    /// When the contents last changed.
    public long modified() {
        Reply reply = connection.call(SIZE);
        check(reply.word0());
        return reply.word3();
    }

    public void modified(long time) {
        check(connection.call(MODIFIED, time, 0, 0, 0).word0());
    }

    public void flush() {
        check(connection.call(FLUSH).word0());
    }

    @Override
    public void close() {
        connection.close();
    }

    private void check(long status) {
        if (status != Status.OK) {
            throw new FileException(FileError.of(status), path);
        }
    }
}
