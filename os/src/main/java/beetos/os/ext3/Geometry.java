package beetos.os.ext3;

/// The sizes of a file system, as its superblock says and as they were checked.
///
/// Block 0 holds the superblock at octet 1024. Every group of 32,768 blocks has a bitmap of its blocks, one of its inodes and its part of
/// the inode table; groups with a number that is 0, 1 or a power of 3, 5 or 7 begin with a copy of the superblock and of all
/// group descriptors (`sparse`; without it, all do).
///
/// @param blocks of the file system
/// @param inodesPerGroup a multiple of 8
/// @param inodeSize octets
record Geometry(long blocks, int inodesPerGroup, int inodeSize, boolean sparse) {
    static final int SUPERBLOCK = 1024;                    // octets into block 0
    static final int BLOCKS_PER_GROUP = 8 * Blocks.SIZE;   // what one block of bitmap covers
    static final int DESCRIPTOR = 32;
    static final int DESCRIPTORS_PER_BLOCK = Blocks.SIZE / DESCRIPTOR;

    static final int MAGIC = 0xEF53;
    static final int MAGIC_AT = 56;
    private static final int DYNAMIC_REVISION = 1;
    private static final int LOG_BLOCK_SIZE = 2;           // 1024 << 2
    private static final int FIRST_INODE = 11;

    // s_feature_compat, s_feature_incompat, s_feature_ro_compat
    static final int HAS_JOURNAL = 4;
    static final int FILE_TYPE = 2;
    static final int RECOVER = 4;
    static final int SPARSE_SUPER = 1;
    static final int LARGE_FILE = 2;

    /// Checks the superblock in `octets`, which is all of block 0, against a disk of `present` blocks.
    static Geometry of(byte[] octets, long present) {
        int at = SUPERBLOCK;
        require(Fields.u16(octets, at + MAGIC_AT) == MAGIC, "no ext3 file system");
        require(Fields.u32(octets, at + 76) == DYNAMIC_REVISION, "revision other than 1");
        require(Fields.u32(octets, at + 24) == LOG_BLOCK_SIZE, "block size other than 4096");
        require(Fields.u32(octets, at + 92) == HAS_JOURNAL, "compatible features other than has_journal");
        require((Fields.u32(octets, at + 96) & ~RECOVER) == FILE_TYPE, "incompatible features other than filetype");
        long readOnly = Fields.u32(octets, at + 100);
        require((readOnly & ~SPARSE_SUPER) == LARGE_FILE, "features other than large_file and sparse_super");
        long blocks = Fields.u32(octets, at + 4);
        int inodesPerGroup = (int) Math.min(Fields.u32(octets, at + 40), Integer.MAX_VALUE);
        int inodeSize = Fields.u16(octets, at + 88);
        require(Fields.u32(octets, at + 20) == 0 && Fields.u32(octets, at + 32) == BLOCKS_PER_GROUP
                && Fields.u32(octets, at + 84) == FIRST_INODE, "groups other than of 32768 blocks");
        require(blocks <= present, "the file system is larger than the disk");
        require(inodesPerGroup >= 32 && inodesPerGroup <= BLOCKS_PER_GROUP && inodesPerGroup % 8 == 0, "damaged: inodes in a group");
        require(inodeSize >= 128 && inodeSize <= Blocks.SIZE && Integer.bitCount(inodeSize) == 1, "damaged: size of an inode");
        Geometry geometry = new Geometry(blocks, inodesPerGroup, inodeSize, (readOnly & SPARSE_SUPER) != 0);
        require(blocks > 0 && geometry.overhead(geometry.groups() - 1) < geometry.blocksIn(geometry.groups() - 1), "damaged: number of blocks");
        require(Fields.u32(octets, at) == geometry.inodes(), "damaged: number of inodes");
        return geometry;
    }

    private static void require(boolean truth, String reason) {
        if (!truth) {
            throw new MountException(reason);
        }
    }

    int groups() {
        return (int) ((blocks + BLOCKS_PER_GROUP - 1) / BLOCKS_PER_GROUP);
    }

    long inodes() {
        return (long) groups() * inodesPerGroup;
    }

    int inodesPerBlock() {
        return Blocks.SIZE / inodeSize;
    }

    /// Blocks of a group's part of the inode table.
    int tableBlocks() {
        return (inodesPerGroup + inodesPerBlock() - 1) / inodesPerBlock();
    }

    int descriptorBlocks() {
        return (groups() + DESCRIPTORS_PER_BLOCK - 1) / DESCRIPTORS_PER_BLOCK;
    }

    long firstBlock(int group) {
        return (long) group * BLOCKS_PER_GROUP;
    }

    int blocksIn(int group) {
        return (int) Math.min(BLOCKS_PER_GROUP, blocks - firstBlock(group));
    }

    /// Blocks at the begin of a group that copies of the superblock and the descriptors take.
    int copies(int group) {
        return hasCopy(group) ? 1 + descriptorBlocks() : 0;
    }

    /// All blocks of a group that hold no contents: copies, both bitmaps, inode table.
    int overhead(int group) {
        return copies(group) + 2 + tableBlocks();
    }

    private boolean hasCopy(int group) {
        return !sparse || group <= 1 || isPower(group, 3) || isPower(group, 5) || isPower(group, 7);
    }

    private static boolean isPower(int group, int base) {
        int power = base;
        while (power < group) {
            power *= base;
        }
        return power == group;
    }
}
