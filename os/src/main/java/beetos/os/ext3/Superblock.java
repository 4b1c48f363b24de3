package beetos.os.ext3;

/// The fields of the superblock that change while the file system is mounted. All but the recovery mark change within transactions.
final class Superblock {
    private static final int AT = Geometry.SUPERBLOCK;
    private static final int RESERVED_BLOCKS = AT + 8;
    private static final int FREE_BLOCKS = AT + 12;
    private static final int FREE_INODES = AT + 16;
    private static final int WRITE_TIME = AT + 48;
    private static final int INCOMPATIBLE = AT + 96;
    static final int JOURNAL_INODE = AT + 224;
    private static final int LAST_ORPHAN = AT + 232;

    private final Journal journal;
    private final Cache cache;

    Superblock(Journal journal, Cache cache) {
        this.journal = journal;
        this.cache = cache;
    }

    private byte[] octets() {
        return cache.read(0).octets;
    }

    private byte[] changed() {
        return journal.change(cache.read(0));
    }

    long freeBlocks() {
        return Fields.u32(octets(), FREE_BLOCKS);
    }

    /// Blocks that contents may not take: cutting a file needs one for a moment.
    long reservedBlocks() {
        return Fields.u32(octets(), RESERVED_BLOCKS);
    }

    void addFreeBlocks(int difference) {
        Fields.put32(changed(), FREE_BLOCKS, freeBlocks() + difference);
    }

    void addFreeInodes(int difference) {
        Fields.put32(changed(), FREE_INODES, Fields.u32(octets(), FREE_INODES) + difference);
    }

    long freeInodes() {
        return Fields.u32(octets(), FREE_INODES);
    }

    /// The first inode of the list of orphans, or 0.
    long lastOrphan() {
        return Fields.u32(octets(), LAST_ORPHAN);
    }

    void lastOrphan(long inode) {
        Fields.put32(changed(), LAST_ORPHAN, inode);
    }

    static boolean toRecover(byte[] octets) {
        return (Fields.u32(octets, INCOMPATIBLE) & Geometry.RECOVER) != 0;
    }

    /// Marks that the journal may hold what the file system does not. Not part of a transaction: it is written at once.
    void mark(Blocks blocks, boolean recover, long seconds) {
        byte[] octets = octets();
        long others = Fields.u32(octets, INCOMPATIBLE) & ~Geometry.RECOVER;
        Fields.put32(octets, INCOMPATIBLE, others | (recover ? Geometry.RECOVER : 0));
        Fields.put32(octets, WRITE_TIME, Math.max(seconds, Fields.u32(octets, WRITE_TIME)));
        blocks.write(0, 1, octets, 0);
        blocks.flush();
    }
}
