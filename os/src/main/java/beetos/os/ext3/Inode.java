package beetos.os.ext3;

/// A file's or a directory's fields, as they stand in the inode table.
///
/// @param number from 1
/// @param place the block of the table
/// @param at octets into it
record Inode(long number, long place, int at, int size, Cache cache, Journal journal) {
    /// Places of block numbers: 12 direct, and one each of one, two and three levels.
    static final int POINTERS = 15;

    private static final int DIRECTORY = 0x4000;
    private static final int REGULAR = 0x8000;
    private static final int KIND = 0xF000;
    static final int NEW_DIRECTORY = DIRECTORY | 0755;
    static final int NEW_FILE = REGULAR | 0644;

    private static final int MODE = 0;
    private static final int LENGTH = 4;
    private static final int CHANGED = 12;
    private static final int MODIFIED = 16;
    private static final int DELETED = 20;             // and, of an orphan, the next in the list
    private static final int LINKS = 26;
    private static final int SECTORS = 28;
    private static final int FLAGS = 32;
    private static final int POINTER = 40;
    private static final int ATTRIBUTES = 104;
    private static final int LENGTH_HIGH = 108;
    private static final int EXTRA_SIZE = 128;         // of an inode of 256 octets or more: fields behind the first 128
    private static final int CHANGED_EXTRA = 132;
    private static final int MODIFIED_EXTRA = 136;
    private static final int EXTRA = 32;

    private static final long NANOS = 1_000_000_000;
    private static final int SECTORS_PER_BLOCK = Blocks.SIZE / 512;
    /// i_blocks counts sectors in 32 bits.
    private static final long MOST_BLOCKS = (1L << 32) / SECTORS_PER_BLOCK - 1;

    private byte[] octets() {
        return cache.read(place).octets;
    }

    private byte[] changed() {
        return journal.change(cache.read(place));
    }

    boolean regular() {
        return (Fields.u16(octets(), at + MODE) & KIND) == REGULAR;
    }

    boolean directory() {
        return (Fields.u16(octets(), at + MODE) & KIND) == DIRECTORY;
    }

    /// Whether it is what this file system understands: a file or directory with block numbers, no attributes beside.
    boolean plain() {
        return (regular() || directory()) && Fields.u32(octets(), at + FLAGS) == 0 && Fields.u32(octets(), at + ATTRIBUTES) == 0;
    }

    /// Bytes.
    long length() {
        long high = directory() ? 0 : Fields.u32(octets(), at + LENGTH_HIGH);
        return high << 32 | Fields.u32(octets(), at + LENGTH);
    }

    void length(long value) {
        byte[] octets = changed();
        Fields.put32(octets, at + LENGTH, value);
        if (!directory()) {
            Fields.put32(octets, at + LENGTH_HIGH, value >>> 32);
        }
    }

    int links() {
        return Fields.u16(octets(), at + LINKS);
    }

    void links(int value) {
        Fields.put16(changed(), at + LINKS, value);
    }

    /// The next in the list of orphans.
    long nextOrphan() {
        return Fields.u32(octets(), at + DELETED);
    }

    void nextOrphan(long inode) {
        Fields.put32(changed(), at + DELETED, inode);
    }

    /// A block number, unchecked; 0 for none.
    long pointer(int index) {
        return Fields.u32(octets(), at + POINTER + 4 * index);
    }

    void pointer(int index, long block) {
        Fields.put32(changed(), at + POINTER + 4 * index, block);
    }

    /// Blocks that the file takes on the disk, those with block numbers too.
    long blocks() {
        return Fields.u32(octets(), at + SECTORS) / SECTORS_PER_BLOCK;
    }

    /// Takes so many more, or fewer.
    void addBlocks(int difference) {
        long blocks = blocks() + difference;
        if (blocks < 0 || blocks > MOST_BLOCKS) {
            throw Refusal.damaged();
        }
        Fields.put32(changed(), at + SECTORS, blocks * SECTORS_PER_BLOCK);
    }

    /// When its contents last changed, in nanoseconds since 1970.
    long modified() {
        byte[] octets = octets();
        long seconds = (int) Fields.u32(octets, at + MODIFIED);
        if (size <= 128 || Fields.u16(octets, at + EXTRA_SIZE) < EXTRA) {
            return seconds * NANOS;
        }
        long extra = Fields.u32(octets, at + MODIFIED_EXTRA);
        return (seconds + ((extra & 3) << 32)) * NANOS + Math.min(extra >>> 2, NANOS - 1);
    }

    void modified(long nanos) {
        byte[] octets = changed();
        long seconds = Math.floorDiv(nanos, NANOS);
        Fields.put32(octets, at + MODIFIED, seconds);
        Fields.put32(octets, at + CHANGED, seconds);
        if (size > 128 && Fields.u16(octets, at + EXTRA_SIZE) >= EXTRA) {
            long extra = Math.floorMod(nanos, NANOS) << 2 | seconds - (int) seconds >>> 32 & 3;
            Fields.put32(octets, at + MODIFIED_EXTRA, extra);
            Fields.put32(octets, at + CHANGED_EXTRA, extra);
        }
    }

    /// Zeros: a free inode.
    void clear() {
        java.util.Arrays.fill(changed(), at, at + size, (byte) 0);
    }

    /// A new, empty one.
    void begin(int mode, int links, long nanos) {
        clear();
        byte[] octets = changed();
        Fields.put16(octets, at + MODE, mode);
        Fields.put16(octets, at + LINKS, links);
        if (size > 128) {
            Fields.put16(octets, at + EXTRA_SIZE, EXTRA);
        }
        modified(nanos);
    }
}
