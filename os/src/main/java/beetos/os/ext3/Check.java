package beetos.os.ext3;

import beetos.api.files.FileException;
import beetos.os.disk.Disk;
import java.util.ArrayList;
import java.util.List;

/// Judges a file system that is not mounted: every block and inode has one owner, the bitmaps and counts say the same, every
/// name leads to what its entry says. Runs on the host: its memory grows with the disk.
public final class Check {
    private static final int MOST_PROBLEMS = 100;

    private final Geometry geometry;
    private final Cache cache;
    private final Superblock superblock;
    private final Groups groups;
    private final CheckedTree tree;
    private final List<String> problems = new ArrayList<>();

    private Check(Blocks blocks, Geometry geometry) {
        this.geometry = geometry;
        cache = new Cache(blocks, 512);
        Journal journal = new Journal(blocks, cache);
        superblock = new Superblock(journal, cache);
        groups = new Groups(geometry, cache, journal);
        tree = new CheckedTree(geometry, cache, journal, superblock, groups, this::problem);
    }

    /// What is wrong; empty: nothing. A file system whose power was lost is mounted and closed first.
    public static List<String> problems(Disk disk) {
        Blocks blocks = new Blocks(disk);
        byte[] first = new byte[Blocks.SIZE];
        try {
            blocks.read(0, 1, first, 0);
            Check check = new Check(blocks, Geometry.of(first, blocks.count()));
            check.run(first);
            return check.problems;
        } catch (MountException | FileException broken) {
            return List.of(broken.getMessage());
        }
    }

    private void problem(String text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(text);
        }
    }

    private void run(byte[] first) {
        if (Superblock.toRecover(first)) {
            problem("not closed: its journal may hold changes");
        }
        tree.walk();
        long freeBlocks = 0;
        long freeInodes = 0;
        for (int group = 0; group < geometry.groups(); group++) {
            freeBlocks += blocks(group);
            freeInodes += inodes(group);
        }
        same("free blocks of the superblock", superblock.freeBlocks(), freeBlocks);
        same("free inodes of the superblock", superblock.freeInodes(), freeInodes);
    }

    private void same(String what, long said, long found) {
        if (said != found) {
            problem(what + ": " + said + ", but there are " + found);
        }
    }

    /// Compares a group's bitmap of blocks with what was found; answers how many are free.
    private long blocks(int group) {
        byte[] bitmap = cache.read(groups.blockBitmap(group)).octets;
        long first = geometry.firstBlock(group);
        int free = 0;
        for (int bit = 0; bit < Geometry.BLOCKS_PER_GROUP; bit++) {
            boolean used = bit >= geometry.blocksIn(group) || !groups.mayHold(first + bit) || tree.usesBlock(first + bit);
            compare(used, bitmap, bit, "block " + (first + bit));
            free += used ? 0 : 1;
        }
        same("free blocks of group " + group, groups.freeBlocks(group), free);
        return free;
    }

    private long inodes(int group) {
        byte[] bitmap = cache.read(groups.inodeBitmap(group)).octets;
        long first = (long) group * geometry.inodesPerGroup() + 1;
        int free = 0;
        for (int bit = 0; bit < Geometry.BLOCKS_PER_GROUP; bit++) {
            boolean used = bit >= geometry.inodesPerGroup() || tree.usesInode(first + bit);
            compare(used, bitmap, bit, "inode " + (first + bit));
            free += used ? 0 : 1;
        }
        same("free inodes of group " + group, groups.freeInodes(group), free);
        same("directories of group " + group, groups.directories(group), tree.directories(group));
        return free;
    }

    private void compare(boolean used, byte[] bitmap, int bit, String what) {
        if (used != Bitmap.taken(bitmap, bit)) {
            problem(what + (used ? " is used, but free in the bitmap" : " is taken in the bitmap, but not used"));
        }
    }
}
