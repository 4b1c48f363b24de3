package beetos.os.ext3;

/// The group descriptors: where each group's bitmaps and its part of the inode table lie, and what is free in it.
final class Groups {
    // octets into a descriptor
    private static final int BLOCK_BITMAP = 0;
    private static final int INODE_BITMAP = 4;
    private static final int INODE_TABLE = 8;
    private static final int FREE_BLOCKS = 12;
    private static final int FREE_INODES = 14;
    private static final int DIRECTORIES = 16;

    private final Geometry geometry;
    private final Cache cache;
    private final Journal journal;

    Groups(Geometry geometry, Cache cache, Journal journal) {
        this.geometry = geometry;
        this.cache = cache;
        this.journal = journal;
    }

    private Buffer block(int group) {
        return cache.read(1 + group / Geometry.DESCRIPTORS_PER_BLOCK);
    }

    private static int at(int group) {
        return group % Geometry.DESCRIPTORS_PER_BLOCK * Geometry.DESCRIPTOR;
    }

    long blockBitmap(int group) {
        return place(group, BLOCK_BITMAP, 1);
    }

    long inodeBitmap(int group) {
        return place(group, INODE_BITMAP, 1);
    }

    long inodeTable(int group) {
        return place(group, INODE_TABLE, geometry.tableBlocks());
    }

    /// Such blocks lie within their group, behind the copies of the superblock and the descriptors.
    private long place(int group, int field, int count) {
        long block = Fields.u32(block(group).octets, at(group) + field);
        long begin = geometry.firstBlock(group) + geometry.copies(group);
        if (block < begin || block + count > geometry.firstBlock(group) + geometry.blocksIn(group)) {
            throw Refusal.damaged();
        }
        return block;
    }

    /// Whether `block` may hold contents or a directory: it is of the file system, and none of a group's own.
    boolean mayHold(long block) {
        if (block <= 0 || block >= geometry.blocks()) {
            return false;
        }
        int group = (int) (block / Geometry.BLOCKS_PER_GROUP);
        long table = inodeTable(group);
        return block >= geometry.firstBlock(group) + geometry.copies(group) && block != blockBitmap(group) && block != inodeBitmap(group)
                && (block < table || block >= table + geometry.tableBlocks());
    }

    int freeBlocks(int group) {
        return Fields.u16(block(group).octets, at(group) + FREE_BLOCKS);
    }

    int freeInodes(int group) {
        return Fields.u16(block(group).octets, at(group) + FREE_INODES);
    }

    int directories(int group) {
        return Fields.u16(block(group).octets, at(group) + DIRECTORIES);
    }

    void addFreeBlocks(int group, int difference) {
        add(group, FREE_BLOCKS, difference);
    }

    void addFreeInodes(int group, int difference) {
        add(group, FREE_INODES, difference);
    }

    void addDirectories(int group, int difference) {
        add(group, DIRECTORIES, difference);
    }

    private void add(int group, int field, int difference) {
        byte[] octets = journal.change(block(group));
        int value = Fields.u16(octets, at(group) + field) + difference;
        if (value < 0 || value > Geometry.BLOCKS_PER_GROUP) {
            throw Refusal.damaged();
        }
        Fields.put16(octets, at(group) + field, value);
    }
}
