package beetos.os.ext3;

import beetos.os.disk.Disk;
import beetos.user.Utf8;

/// Makes an empty file system: superblock, groups, the journal, the root and its `lost+found`.
public final class Format {
    /// Bytes of the smallest disk: 8 MiB.
    public static final long SMALLEST = 8 << 20;

    private static final int JOURNAL_BLOCKS = 1024;
    private static final int LOST_BLOCKS = 4;
    private static final int TAKEN_INODES = 11;
    private static final int INODE = 256;
    private static final int MOST_INODES = 16_384;          // of a group: one for 8 KiB
    private static final int RESERVED = 16;
    private static final int DIRECTORY = 0x4000;
    private static final int REGULAR = 0x8000;

    private final Blocks blocks;
    private final Geometry geometry;
    private final long seconds;
    private final byte[] id;
    private final long data;          // the first block of contents in group 0

    private Format(Blocks blocks, Geometry geometry, long seconds, byte[] id) {
        this.blocks = blocks;
        this.geometry = geometry;
        this.seconds = seconds;
        this.id = id;
        data = geometry.overhead(0);
    }

    /// Writes an empty file system over the whole of `disk`.
    ///
    /// @param now nanoseconds since 1970
    /// @param id 16 octets that no other file system has
    public static void write(Disk disk, long now, byte[] id) {
        Blocks blocks = new Blocks(disk);
        long count = Math.min(blocks.count(), (1L << 32) - 1);
        if (count < SMALLEST / Blocks.SIZE) {
            throw new IllegalArgumentException("a file system needs 8 MiB");
        }
        int inodes = (int) Math.min(MOST_INODES, count / 2 & ~15);
        Geometry geometry = new Geometry(count, inodes, INODE, true);
        int last = geometry.groups() - 1;
        if (last > 0 && geometry.blocksIn(last) < geometry.overhead(last) + RESERVED) {
            geometry = new Geometry(geometry.firstBlock(last), inodes, INODE, true);
        }
        new Format(blocks, geometry, now / 1_000_000_000, id.clone()).write();
    }

    private void write() {
        for (int group = 0; group < geometry.groups(); group++) {
            bitmaps(group);
            zeros(inodeTable(group), geometry.tableBlocks());
        }
        inodes();
        directories();
        journal();
        byte[] descriptors = descriptors();
        for (int group = geometry.groups() - 1; group >= 0; group--) {
            if (geometry.copies(group) > 0) {
                blocks.write(geometry.firstBlock(group) + 1, geometry.descriptorBlocks(), descriptors, 0);
                superblock(group);
            }
        }
        blocks.flush();
    }

    private long inodeTable(int group) {
        return geometry.firstBlock(group) + geometry.copies(group) + 2;
    }

    /// Blocks taken at the begin of a group.
    private int taken(int group) {
        return geometry.overhead(group) + (group == 0 ? 1 + LOST_BLOCKS + 1 + JOURNAL_BLOCKS : 0);
    }

    private long root() {
        return data;
    }

    private long lost() {
        return data + 1;
    }

    private long journalNumbers() {
        return lost() + LOST_BLOCKS;
    }

    private long journalBegin() {
        return journalNumbers() + 1;
    }

    private void bitmaps(int group) {
        byte[] octets = new byte[2 * Blocks.SIZE];
        take(octets, 0, 0, taken(group));
        take(octets, 0, geometry.blocksIn(group), Geometry.BLOCKS_PER_GROUP);
        take(octets, Geometry.BLOCKS_PER_GROUP, 0, group == 0 ? TAKEN_INODES : 0);
        take(octets, Geometry.BLOCKS_PER_GROUP, geometry.inodesPerGroup(), Geometry.BLOCKS_PER_GROUP);
        blocks.write(geometry.firstBlock(group) + geometry.copies(group), 2, octets, 0);
    }

    private static void take(byte[] octets, int base, int from, int limit) {
        for (int bit = from; bit < limit; bit++) {
            Bitmap.take(octets, base + bit);
        }
    }

    /// Lets blocks read as zeros; those that do are not written, so that a sparse file stays one.
    private void zeros(long first, int count) {
        byte[] octets = new byte[Blocks.SIZE];
        byte[] zeros = new byte[Blocks.SIZE];
        for (int i = 0; i < count; i++) {
            blocks.read(first + i, 1, octets, 0);
            if (!java.util.Arrays.equals(octets, zeros)) {
                blocks.write(first + i, 1, zeros, 0);
            }
        }
    }

    private void inodes() {
        byte[] table = new byte[Blocks.SIZE];
        inode(table, 2, DIRECTORY | 0755, 3, 1, 1, root());
        inode(table, 8, REGULAR | 0600, 1, JOURNAL_BLOCKS, JOURNAL_BLOCKS + 1, journalBegin());
        inode(table, 11, DIRECTORY | 0700, 2, LOST_BLOCKS, LOST_BLOCKS, lost());
        blocks.write(inodeTable(0), 1, table, 0);
        byte[] numbers = new byte[Blocks.SIZE];
        for (int i = BlockMap.DIRECT; i < JOURNAL_BLOCKS; i++) {
            Fields.put32(numbers, 4 * (i - BlockMap.DIRECT), journalBegin() + i);
        }
        blocks.write(journalNumbers(), 1, numbers, 0);
    }

    private void inode(byte[] table, int number, int mode, int links, int length, int taken, long first) {
        int at = (number - 1) * INODE;
        Fields.put16(table, at, mode);
        Fields.put32(table, at + 4, (long) length * Blocks.SIZE);
        for (int time = 8; time <= 16; time += 4) {
            Fields.put32(table, at + time, seconds);
        }
        Fields.put16(table, at + 26, links);
        Fields.put32(table, at + 28, (long) taken * (Blocks.SIZE / Disk.SECTOR));
        for (int i = 0; i < Math.min(length, BlockMap.DIRECT); i++) {
            Fields.put32(table, at + 40 + 4 * i, first + i);
        }
        if (length > BlockMap.DIRECT) {
            Fields.put32(table, at + 40 + 4 * BlockMap.DIRECT, journalNumbers());
        }
        Fields.put16(table, at + 128, 32);
    }

    private void directories() {
        byte[] octets = new byte[Blocks.SIZE];
        Entries.begin(octets, 2, 2);
        int parent = Entries.size(1);
        Entries.entry(octets, parent, Entries.size(2), Utf8.encode(".."), 2, true);
        int at = parent + Entries.size(2);
        Entries.entry(octets, at, Blocks.SIZE - at, Utf8.encode("lost+found"), TAKEN_INODES, true);
        blocks.write(root(), 1, octets, 0);
        byte[] lost = new byte[LOST_BLOCKS * Blocks.SIZE];
        Entries.begin(lost, TAKEN_INODES, 2);
        for (int i = 1; i < LOST_BLOCKS; i++) {
            Fields.put16(lost, i * Blocks.SIZE + 4, Blocks.SIZE);     // one free entry
        }
        blocks.write(lost(), LOST_BLOCKS, lost, 0);
    }

    private void journal() {
        zeros(journalBegin() + 1, JOURNAL_BLOCKS - 1);
        byte[] octets = new byte[Blocks.SIZE];
        Log.header(octets, Log.SUPERBLOCK, 0);
        Fields.putBig32(octets, Log.BLOCK_SIZE, Blocks.SIZE);
        Fields.putBig32(octets, Log.LENGTH, JOURNAL_BLOCKS);
        Fields.putBig32(octets, Log.FIRST, 1);
        Fields.putBig32(octets, Log.SEQUENCE, 1);
        System.arraycopy(id, 0, octets, 48, 16);
        Fields.putBig32(octets, Log.USERS, 1);
        blocks.write(journalBegin(), 1, octets, 0);
    }

    private byte[] descriptors() {
        byte[] octets = new byte[geometry.descriptorBlocks() * Blocks.SIZE];
        for (int group = 0; group < geometry.groups(); group++) {
            int at = group * Geometry.DESCRIPTOR;
            Fields.put32(octets, at, inodeTable(group) - 2);
            Fields.put32(octets, at + 4, inodeTable(group) - 1);
            Fields.put32(octets, at + 8, inodeTable(group));
            Fields.put16(octets, at + 12, geometry.blocksIn(group) - taken(group));
            Fields.put16(octets, at + 14, geometry.inodesPerGroup() - (group == 0 ? TAKEN_INODES : 0));
            Fields.put16(octets, at + 16, group == 0 ? 2 : 0);
        }
        return octets;
    }

    private long freeBlocks() {
        long free = 0;
        for (int group = 0; group < geometry.groups(); group++) {
            free += geometry.blocksIn(group) - taken(group);
        }
        return free;
    }

    /// The superblock's copy in `group`, at octet 1024 of block 0 or else at the begin of the group.
    private void superblock(int group) {
        byte[] octets = new byte[Blocks.SIZE];
        int at = group == 0 ? Geometry.SUPERBLOCK : 0;
        Fields.put32(octets, at, geometry.inodes());
        Fields.put32(octets, at + 4, geometry.blocks());
        Fields.put32(octets, at + 8, RESERVED);
        Fields.put32(octets, at + 12, freeBlocks());
        Fields.put32(octets, at + 16, geometry.inodes() - TAKEN_INODES);
        Fields.put32(octets, at + 24, 2);                                // s_log_block_size
        Fields.put32(octets, at + 28, 2);
        Fields.put32(octets, at + 32, Geometry.BLOCKS_PER_GROUP);
        Fields.put32(octets, at + 36, Geometry.BLOCKS_PER_GROUP);
        Fields.put32(octets, at + 40, geometry.inodesPerGroup());
        Fields.put32(octets, at + 48, seconds);                          // s_wtime
        Fields.put16(octets, at + 54, 0xFFFF);                           // s_max_mnt_count: no limit
        Fields.put16(octets, at + 56, 0xEF53);
        Fields.put16(octets, at + 58, 1);                                // s_state: clean
        Fields.put16(octets, at + 60, 1);                                // s_errors: go on
        Fields.put32(octets, at + 64, seconds);                          // s_lastcheck
        Fields.put32(octets, at + 76, 1);                                // s_rev_level
        Fields.put32(octets, at + 84, TAKEN_INODES);                     // s_first_ino
        Fields.put16(octets, at + 88, INODE);
        Fields.put16(octets, at + 90, group);
        Fields.put32(octets, at + 92, Geometry.HAS_JOURNAL);
        Fields.put32(octets, at + 96, Geometry.FILE_TYPE);
        Fields.put32(octets, at + 100, Geometry.SPARSE_SUPER | Geometry.LARGE_FILE);
        System.arraycopy(id, 0, octets, at + 104, 16);
        Fields.put32(octets, at + 224, 8);                               // s_journal_inum
        octets[at + 253] = 1;                                            // s_jnl_backup_type: the journal's inode follows
        Fields.put32(octets, at + 264, seconds);                         // s_mkfs_time
        for (int i = 0; i < BlockMap.DIRECT; i++) {
            Fields.put32(octets, at + 268 + 4 * i, journalBegin() + i);
        }
        Fields.put32(octets, at + 268 + 4 * BlockMap.DIRECT, journalNumbers());
        Fields.put32(octets, at + 268 + 64, (long) JOURNAL_BLOCKS * Blocks.SIZE);
        blocks.write(geometry.firstBlock(group), 1, octets, 0);
    }
}
