package beetos.os.ext3;

import beetos.api.files.FileError;

/// Where the blocks of a file lie: twelve are named in the inode, more in blocks of 1,024 numbers each, in one, two or three levels.
/// The number 0 is a hole, which reads as zeros.
final class BlockMap {
    static final int DIRECT = 12;
    static final int FAN = Blocks.SIZE / 4;
    private static final int FAN_BITS = 10;
    static final int LEVELS = 3;
    /// Bytes of the largest file: what i_blocks can count, with the blocks of numbers.
    static final long LONGEST = (1L << 41) - (1L << 32);

    private final Cache cache;
    private final Journal journal;
    private final Space space;
    private final Inodes inodes;

    BlockMap(Cache cache, Journal journal, Space space, Inodes inodes) {
        this.cache = cache;
        this.journal = journal;
        this.space = space;
        this.inodes = inodes;
    }

    /// How many levels of numbers lead to the file's block, 0 for a direct one.
    private static int level(long index) {
        int level = 0;
        for (long rest = index - DIRECT; rest >= 0; rest -= span(level)) {
            level++;
        }
        return level;
    }

    /// How many of a file's blocks a number leads to that is `level` levels above them.
    static long span(int level) {
        return 1L << level * FAN_BITS;
    }

    /// The file's first block that `level` levels lead to.
    static long first(int level) {
        long first = level == 0 ? 0 : DIRECT;
        for (int i = 1; i < level; i++) {
            first += span(i);
        }
        return first;
    }

    /// The block of the disk that holds the file's block `index`; 0 for none.
    long find(Inode inode, long index) {
        int level = level(index);
        if (level == 0) {
            return checked(inode.pointer((int) index));
        }
        long rest = index - first(level);
        long block = checked(inode.pointer(DIRECT + level - 1));
        for (int i = level - 1; i >= 0 && block != 0; i--) {
            block = checked(Fields.u32(cache.read(block).octets, slot(rest, i)));
        }
        return block;
    }

    private long checked(long block) {
        return block == 0 ? 0 : space.check(block);
    }

    private static int slot(long rest, int level) {
        return 4 * (int) (rest >> level * FAN_BITS & FAN - 1);
    }

    /// Gives the file's block `index` the block `block`, and the levels above what they lack, near it.
    void set(Inode inode, long index, long block) {
        int level = level(index);
        if (level > LEVELS) {
            throw Refusal.of(FileError.NO_SPACE);
        }
        inode.addBlocks(1);
        if (level == 0) {
            inode.pointer((int) index, block);
            return;
        }
        long rest = index - first(level);
        long table = checked(inode.pointer(DIRECT + level - 1));
        if (table == 0) {
            table = numbers(inode, block);
            inode.pointer(DIRECT + level - 1, table);
        }
        for (int i = level - 1; i > 0; i--) {
            // Invariant: `table` is the block of numbers whose slot, i levels above the contents, leads to `index`.
            long below = checked(Fields.u32(cache.read(table).octets, slot(rest, i)));
            if (below == 0) {
                below = numbers(inode, block);
                Fields.put32(journal.change(cache.read(table)), slot(rest, i), below);
            }
            table = below;
        }
        Fields.put32(journal.change(cache.read(table)), slot(rest, 0), block);
    }

    private long numbers(Inode inode, long goal) {
        long block = space.take(goal);
        journal.invent(block);
        inode.addBlocks(1);
        return block;
    }

    /// Takes a block for the file's block `index`, behind the block before it if possible.
    long extend(Inode inode, long index) {
        long previous = index == 0 ? 0 : find(inode, index - 1);
        long block = space.take(previous == 0 ? inodes.goal(inode.number()) : previous + 1);
        set(inode, index, block);
        return block;
    }

    /// Puts the file's block `index` from one block to another.
    void move(Inode inode, long index, long from, long to) {
        set(inode, index, to);
        give(inode, from);
    }

    /// Gives back the file's blocks from `keep` on, the last first, as many as the running operation has room for; answers whether
    /// that was all.
    boolean cut(Inode inode, long keep) {
        boolean done = true;
        for (int level = LEVELS; level > 0 && done; level--) {
            long block = checked(inode.pointer(DIRECT + level - 1));
            if (block != 0) {
                done = cutNumbers(inode, block, level, first(level), keep);
                if (done && first(level) >= keep) {
                    give(inode, block);
                    inode.pointer(DIRECT + level - 1, 0);
                }
            }
        }
        for (int i = DIRECT - 1; i >= keep && done; i--) {
            long block = inode.pointer(i);
            done = block == 0 || journal.room() > ROOM;
            if (block != 0 && done) {
                give(inode, block);
                inode.pointer(i, 0);
            }
        }
        return done;
    }

    /// What giving one block back may change, with its numbers and what the operation does beside.
    private static final int ROOM = 16;

    private boolean cutNumbers(Inode inode, long table, int level, long first, long keep) {
        long span = span(level - 1);
        for (int i = FAN - 1; i >= 0 && first + (i + 1) * span > keep; i--) {
            long block = checked(Fields.u32(cache.read(table).octets, 4 * i));
            if (block == 0) {
                continue;
            }
            if (journal.room() <= ROOM || level > 1 && !cutNumbers(inode, block, level - 1, first + i * span, keep)) {
                return false;
            }
            if (first + i * span >= keep) {
                give(inode, block);
                Fields.put32(journal.change(cache.read(table)), 4 * i, 0);
            }
        }
        return true;
    }

    private void give(Inode inode, long block) {
        space.release(block);
        inode.addBlocks(-1);
    }
}
