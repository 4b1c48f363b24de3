package beetos.os.ext3;

/// Where the journal lies: its inode's blocks as runs on the disk, found and checked at the mount. Block 0 is the journal's own
/// superblock; the log goes round from block 1.
final class Log {
    static final int MAGIC = 0xC03B3998;
    static final int DESCRIPTOR = 1;
    static final int COMMIT = 2;
    static final int SUPERBLOCK = 4;               // of version 2

    // the journal's superblock, behind the three words of each header: magic, kind, sequence
    static final int BLOCK_SIZE = 12;
    static final int LENGTH = 16;
    static final int FIRST = 20;
    static final int SEQUENCE = 24;
    static final int START = 28;                   // the log block of the first transaction to recover; 0: none
    static final int INCOMPATIBLE = 40;
    static final int READ_ONLY_COMPATIBLE = 44;
    static final int USERS = 64;

    // tags of a descriptor
    static final int TAGS = 12;
    static final int TAG = 8;
    static final int UUID = 16;                    // octets behind the first tag
    static final int ESCAPED = 1;                  // the block began with MAGIC, which is zero in the log
    static final int SAME_UUID = 2;
    static final int LAST_TAG = 8;
    static final int TAGS_PER_BLOCK = (Blocks.SIZE - TAGS - UUID) / TAG;

    private static final int MOST_RUNS = 256;
    private static final int SHORTEST = 1024;

    private final int[] first = new int[MOST_RUNS];      // log block
    private final long[] place = new long[MOST_RUNS];    // its block on the disk
    private int runs;
    private int length;

    /// Adds the next block of the journal.
    void add(long block) {
        if (runs == 0 || place[runs - 1] + (length - first[runs - 1]) != block) {
            if (runs == MOST_RUNS) {
                throw new MountException("the journal is in too many pieces");
            }
            first[runs] = length;
            place[runs] = block;
            runs++;
        }
        length++;
    }

    int length() {
        return length;
    }

    /// The block behind `at` in the log.
    int next(int at) {
        return at + 1 == length ? 1 : at + 1;
    }

    long block(int at) {
        int run = runs - 1;
        while (first[run] > at) {
            run--;
        }
        return place[run] + (at - first[run]);
    }

    /// Checks the journal's superblock.
    void check(byte[] octets) {
        boolean known = Fields.big32(octets, 0) == (MAGIC & 0xFFFF_FFFFL) && Fields.big32(octets, 4) == SUPERBLOCK
                && Fields.big32(octets, BLOCK_SIZE) == Blocks.SIZE && Fields.big32(octets, FIRST) == 1;
        long start = Fields.big32(octets, START);
        if (!known || length < SHORTEST || Fields.big32(octets, LENGTH) != length || start >= length) {
            throw new MountException("damaged: the journal's superblock");
        }
        long features = Fields.big32(octets, INCOMPATIBLE) | Fields.big32(octets, READ_ONLY_COMPATIBLE);
        if (features != 0 && start != 0) {
            throw new MountException("another system's journal: let e2fsck replay it");
        }
    }

    static void header(byte[] octets, int kind, long sequence) {
        Fields.putBig32(octets, 0, MAGIC);
        Fields.putBig32(octets, 4, kind);
        Fields.putBig32(octets, 8, sequence);
    }

    static boolean isHeader(byte[] octets, int kind, long sequence) {
        return Fields.big32(octets, 0) == (MAGIC & 0xFFFF_FFFFL) && Fields.big32(octets, 4) == kind && Fields.big32(octets, 8) == sequence;
    }
}
