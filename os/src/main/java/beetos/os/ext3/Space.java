package beetos.os.ext3;

import beetos.api.files.FileError;

/// The free blocks. One that is given back is taken again only behind the next commit: until then, power lost brings back the state
/// that uses it.
final class Space {
    private final Geometry geometry;
    private final Cache cache;
    private final Journal journal;
    private final Superblock superblock;
    private final Groups groups;

    Space(Geometry geometry, Cache cache, Journal journal, Superblock superblock, Groups groups) {
        this.geometry = geometry;
        this.cache = cache;
        this.journal = journal;
        this.superblock = superblock;
        this.groups = groups;
    }

    /// Blocks that may still be taken without the reserve.
    long free() {
        return Math.max(0, superblock.freeBlocks() - superblock.reservedBlocks());
    }

    /// Takes a block, near `goal` if possible.
    long take(long goal) {
        if (free() == 0) {
            throw Refusal.of(FileError.NO_SPACE);
        }
        return takeReserved(goal);
    }

    /// The same, from the reserve too.
    long takeReserved(long goal) {
        int count = geometry.groups();
        long near = goal >= geometry.blocks() ? 0 : goal;
        int first = (int) (near / Geometry.BLOCKS_PER_GROUP);
        for (int i = 0; i < count; i++) {
            int group = first + i < count ? first + i : first + i - count;
            long block = groups.freeBlocks(group) == 0 ? 0 : takeIn(group, i == 0 ? (int) (near % Geometry.BLOCKS_PER_GROUP) : 0);
            if (block != 0) {
                return block;
            }
        }
        throw Refusal.of(FileError.NO_SPACE);
    }

    /// Takes a block of the group, at `near` or behind it if possible; 0 if none is free.
    private long takeIn(int group, int near) {
        Buffer bitmap = cache.read(groups.blockBitmap(group));
        int limit = geometry.blocksIn(group);
        int bit = Bitmap.find(bitmap.octets, bitmap.committed, near, limit);
        if (bit < 0) {
            bit = Bitmap.find(bitmap.octets, bitmap.committed, 0, near);
        }
        if (bit < 0) {
            return 0;
        }
        long block = geometry.firstBlock(group) + bit;
        if (!groups.mayHold(block)) {
            throw Refusal.damaged();
        }
        Bitmap.take(journal.changeBitmap(bitmap), bit);
        groups.addFreeBlocks(group, -1);
        superblock.addFreeBlocks(-1);
        return block;
    }

    /// Gives a block back.
    void release(long block) {
        check(block);
        int group = (int) (block / Geometry.BLOCKS_PER_GROUP);
        int bit = (int) (block % Geometry.BLOCKS_PER_GROUP);
        Buffer bitmap = cache.read(groups.blockBitmap(group));
        if (!Bitmap.taken(bitmap.octets, bit)) {
            throw Refusal.damaged();
        }
        Bitmap.free(journal.changeBitmap(bitmap), bit);
        groups.addFreeBlocks(group, 1);
        superblock.addFreeBlocks(1);
        journal.forget(block);
    }

    /// A block number that a file names, checked.
    long check(long block) {
        if (!groups.mayHold(block)) {
            throw Refusal.damaged();
        }
        return block;
    }
}
