package beetos.os.ext3;

import beetos.api.files.FileError;

/// The inode table: inodes by number, and free ones.
final class Inodes {
    static final long ROOT = 2;
    private static final long JOURNAL = 8;
    static final long FIRST = 11;                      // lower numbers have purposes of their own

    private final Geometry geometry;
    private final Cache cache;
    private final Journal journal;
    private final Superblock superblock;
    private final Groups groups;

    Inodes(Geometry geometry, Cache cache, Journal journal, Superblock superblock, Groups groups) {
        this.geometry = geometry;
        this.cache = cache;
        this.journal = journal;
        this.superblock = superblock;
        this.groups = groups;
    }

    /// The root, or an inode that a directory entry names: one that this file system understands.
    Inode find(long number) {
        if (number != ROOT && number < FIRST) {
            throw Refusal.damaged();
        }
        return sound(at(number));
    }

    /// The journal's, which no entry may name.
    Inode journal() {
        return sound(at(JOURNAL));
    }

    private static Inode sound(Inode inode) {
        if (!inode.plain() || inode.directory() && inode.length() % Blocks.SIZE != 0) {
            throw Refusal.damaged();
        }
        return inode;
    }

    private Inode at(long number) {
        if (number < 1 || number > geometry.inodes()) {
            throw Refusal.damaged();
        }
        int group = group(number);
        int index = index(number);
        long place = groups.inodeTable(group) + index / geometry.inodesPerBlock();
        return new Inode(number, place, index % geometry.inodesPerBlock() * geometry.inodeSize(), geometry.inodeSize(), cache, journal);
    }

    /// Takes a free inode, in the group of `near` if possible. Its fields are still zeros.
    Inode take(long near, boolean directory) {
        int count = geometry.groups();
        int first = group(near);
        for (int i = 0; i < count; i++) {
            int group = first + i < count ? first + i : first + i - count;
            if (groups.freeInodes(group) > 0) {
                Buffer bitmap = cache.read(groups.inodeBitmap(group));
                int bit = Bitmap.find(bitmap.octets, null, group == 0 ? (int) FIRST - 1 : 0, geometry.inodesPerGroup());
                if (bit >= 0) {
                    Bitmap.take(journal.change(bitmap), bit);
                    count(group, -1, directory);
                    return at((long) group * geometry.inodesPerGroup() + bit + 1);
                }
            }
        }
        throw Refusal.of(FileError.NO_SPACE);
    }

    /// Gives an inode without blocks and names back.
    void release(Inode inode) {
        int group = group(inode.number());
        Buffer bitmap = cache.read(groups.inodeBitmap(group));
        if (!Bitmap.taken(bitmap.octets, index(inode.number()))) {
            throw Refusal.damaged();
        }
        Bitmap.free(journal.change(bitmap), index(inode.number()));
        count(group, 1, inode.directory());
        inode.clear();
    }

    private void count(int group, int difference, boolean directory) {
        groups.addFreeInodes(group, difference);
        superblock.addFreeInodes(difference);
        if (directory) {
            groups.addDirectories(group, -difference);
        }
    }

    private int group(long number) {
        return (int) ((number - 1) / geometry.inodesPerGroup());
    }

    private int index(long number) {
        return (int) ((number - 1) % geometry.inodesPerGroup());
    }

    /// A block near which the contents of a new file find room.
    long goal(long number) {
        int group = group(number);
        return geometry.firstBlock(group) + geometry.copies(group) + 2 + geometry.tableBlocks();
    }
}
