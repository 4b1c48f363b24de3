package beetos.api.block;

import beetos.api.names.Names;
import beetos.user.Connection;
import beetos.user.LendBuffer;
import beetos.user.Reply;

/// Operations and client of a disk. OPEN goes to the service, the others to what it answers.
///
/// | operation | message | answer |
/// |---|---|---|
/// | OPEN | index of the disk from 0, in the device tree's order | status, lane 0: the disk |
/// | READ | mutable lend, `valid` a multiple of 512, word = first sector | status, the sectors |
/// | WRITE | lend, the same | status |
/// | FLUSH | | status: what was written is on the medium |
/// | CAPACITY | | status, word 1 = sectors, word 2 = 1 if it is read-only; a disk that cannot be used has none |
/// | IDENTIFY | | status, words 1–3: up to 20 octets of ASCII, then zeros: its serial number |
public record Block(Connection connection) implements AutoCloseable {
    public static final String NAME = "block";
    public static final int SECTOR = 512;

    public static final int READ = 1;
    public static final int WRITE = 2;
    public static final int FLUSH = 3;
    public static final int CAPACITY = 4;
    public static final int OPEN = 5;
    public static final int IDENTIFY = 6;

    public static final long OUT_OF_RANGE = 1;
    public static final long DEVICE_ERROR = 2;
    public static final long READ_ONLY = 3;
    public static final long NO_SUCH_DISK = 4;

    private static final int SERIAL = 20;

    /// Disk `index`; null if there are not so many. Waits for the driver.
    public static Block open(int index) {
        try (Connection service = Names.connect(NAME)) {
            Reply reply = service.call(OPEN, index, 0, 0, 0);
            if (reply.word0() == NO_SUCH_DISK) {
                return null;
            }
            check(reply.word0());
            return new Block(new Connection(reply.handle(0)));
        }
    }

    public void read(long sector, LendBuffer buffer, int length) {
        check(connection.lendMutable(READ, buffer, 0, length, sector).word2());
    }

    public void write(long sector, LendBuffer buffer, int length) {
        check(connection.lend(WRITE, buffer, 0, length, sector).word2());
    }

    public void flush() {
        check(connection.call(FLUSH).word0());
    }

    /// What it is, as its `index` was asked for.
    public DiskEntry describe(int index) {
        Reply size = connection.call(CAPACITY);
        check(size.word0());
        Reply identity = connection.call(IDENTIFY);
        String serial = identity.word0() == 0 ? serial(identity.word1(), identity.word2(), identity.word3()) : "";
        return new DiskEntry(index, serial, size.word1(), size.word2() != 0);
    }

    /// The printable octets up to the first zero.
    private static String serial(long word0, long word1, long word2) {
        long[] words = {word0, word1, word2};
        StringBuilder serial = new StringBuilder();
        for (int i = 0; i < SERIAL; i++) {
            int octet = (int) (words[i >> 3] >>> 8 * (i & 7)) & 0xFF;
            if (octet == 0) {
                break;
            }
            serial.append(octet > ' ' && octet < 0x7F ? (char) octet : '?');
        }
        return serial.toString();
    }

    private static void check(long status) {
        if (status != 0) {
            throw new BlockException(status);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
