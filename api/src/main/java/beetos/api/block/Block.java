package beetos.api.block;

import beetos.user.Connection;
import beetos.user.LendBuffer;
import beetos.user.Reply;

/// Operations and client of a disk.
///
/// | operation | message | answer |
/// |---|---|---|
/// | READ | mutable lend, `valid` a multiple of 512, word = first sector | status, the sectors |
/// | WRITE | lend, the same | status |
/// | FLUSH | | status: what was written is on the medium |
/// | CAPACITY | | status, word 1 = sectors |
public record Block(Connection connection) {
    public static final int SECTOR = 512;

    public static final int READ = 1;
    public static final int WRITE = 2;
    public static final int FLUSH = 3;
    public static final int CAPACITY = 4;

    public static final long OUT_OF_RANGE = 1;
    public static final long DEVICE_ERROR = 2;
    public static final long READ_ONLY = 3;

    public void read(long sector, LendBuffer buffer, int length) {
        check(connection.lendMutable(READ, buffer, 0, length, sector).word2());
    }

    public void write(long sector, LendBuffer buffer, int length) {
        check(connection.lend(WRITE, buffer, 0, length, sector).word2());
    }

    public void flush() {
        check(connection.call(FLUSH).word0());
    }

    public long capacity() {
        Reply reply = connection.call(CAPACITY);
        check(reply.word0());
        return reply.word1();
    }

    private static void check(long status) {
        if (status != 0) {
            throw new BlockException(status);
        }
    }
}
