package beetos.os.ext3;

import beetos.api.files.FileError;
import beetos.user.Octets;
import java.util.Arrays;

/// Contents to and from a file's blocks. Whole blocks go past the cache, neighbours on the disk at once; parts of a block stay in
/// the cache until it needs the room or the next commit.
///
/// Octets of a file's last block behind its end are anything: they become zeros when the file grows over them. A file that is
/// cut within a block gets a new block for the rest, so that the old one is whole if power is lost before the commit.
final class Transfer {
    /// Blocks that one operation writes.
    static final int STEP = 16;

    private final Blocks blocks;
    private final Cache cache;
    private final Space space;
    private final BlockMap map;
    private final byte[] staging = new byte[Cache.RUN * Blocks.SIZE];
    private long begin;      // on the disk, of what is staged
    private int staged;

    Transfer(Blocks blocks, Cache cache, Space space, BlockMap map) {
        this.blocks = blocks;
        this.cache = cache;
        this.space = space;
        this.map = map;
    }

    /// Copies up to `count` octets from `position` to `target`; answers how many there were.
    int read(Inode inode, long position, Octets target, int at, int count) {
        int wanted = (int) Math.max(0, Math.min(count, inode.length() - position));
        int done = 0;
        while (done < wanted) {
            // Invariant: `done` octets are copied; a step ends at a block's end or the last octet.
            int within = (int) ((position + done) % Blocks.SIZE);
            long index = (position + done) / Blocks.SIZE;
            int step = Math.min(wanted - done, Blocks.SIZE - within);
            long block = map.find(inode, index);
            if (block == 0) {
                target.zero(at + done, step);
            } else if (step < Blocks.SIZE || cache.find(block) != null) {
                target.put(at + done, cache.read(block).octets, within, step);
            } else {
                int run = run(inode, index, block, Math.min(Cache.RUN, (wanted - done) / Blocks.SIZE));
                blocks.read(block, run, staging, 0);
                step = run * Blocks.SIZE;
                target.put(at + done, staging, 0, step);
            }
            done += step;
        }
        return wanted;
    }

    /// How many of the file's blocks from `index` on, at most `most`, lie behind `block` on the disk and not in the cache.
    private int run(Inode inode, long index, long block, int most) {
        int run = 1;
        while (run < most && cache.find(block + run) == null && map.find(inode, index + run) == block + run) {
            run++;
        }
        return run;
    }

    /// Writes at most [#STEP] blocks' octets within one operation.
    void write(Inode inode, long position, Octets source, int at, int count, long now) {
        clearTail(inode, position);
        staged = 0;
        int done = 0;
        while (done < count) {
            int within = (int) ((position + done) % Blocks.SIZE);
            long index = (position + done) / Blocks.SIZE;
            int step = Math.min(count - done, Blocks.SIZE - within);
            long block = map.find(inode, index);
            boolean fresh = block == 0;
            if (fresh) {
                block = map.extend(inode, index);
            }
            if (step == Blocks.SIZE) {
                stage(block, source, at + done);
            } else {
                source.take(at + done, contents(block, fresh), within, step);
            }
            done += step;
        }
        writeStaged();
        inode.length(Math.max(inode.length(), position + count));
        inode.modified(now);
    }

    private void stage(long block, Octets source, int at) {
        Buffer buffer = cache.find(block);
        if (buffer != null) {
            checkContents(buffer);
            cache.drop(buffer);
        }
        if (staged > 0 && begin + staged != block) {
            writeStaged();
        }
        if (staged == 0) {
            begin = block;
        }
        source.take(at, staging, staged * Blocks.SIZE, Blocks.SIZE);
        staged++;
    }

    private void writeStaged() {
        if (staged > 0) {
            blocks.write(begin, staged, staging, 0);
            staged = 0;
        }
    }

    /// The octets of a block in the cache, to be changed; zeros of a `fresh` one.
    private byte[] contents(long block, boolean fresh) {
        Buffer buffer = cache.find(block);
        if (buffer != null) {
            checkContents(buffer);
        }
        buffer = fresh ? cache.blank(block) : cache.read(block);
        buffer.state = Buffer.CONTENTS;
        return buffer.octets;
    }

    /// A block of metadata that a file names as well: the disk is damaged.
    private static void checkContents(Buffer buffer) {
        if (buffer.state == Buffer.MEMBER) {
            throw Refusal.damaged();
        }
    }

    /// Zeros behind the end of a file that now grows to `position` or further.
    private void clearTail(Inode inode, long position) {
        int within = (int) (inode.length() % Blocks.SIZE);
        if (position > inode.length() && within != 0) {
            long block = map.find(inode, inode.length() / Blocks.SIZE);
            if (block != 0) {
                Arrays.fill(contents(block, false), within, Blocks.SIZE, (byte) 0);
            }
        }
    }

    /// Extends a file by zeros.
    void extend(Inode inode, long length, long now) {
        if (length > BlockMap.LONGEST) {
            throw Refusal.of(FileError.NO_SPACE);
        }
        clearTail(inode, length);
        inode.length(length);
        inode.modified(now);
    }

    /// Makes a file shorter; blocks behind the new end remain, to be cut.
    void shorten(Inode inode, long length, long now) {
        int within = (int) (length % Blocks.SIZE);
        long index = length / Blocks.SIZE;
        long block = within == 0 ? 0 : map.find(inode, index);
        if (block != 0) {
            byte[] head = Arrays.copyOf(cache.read(block).octets, within);
            long moved = space.takeReserved(block);
            System.arraycopy(head, 0, contents(moved, true), 0, within);
            map.move(inode, index, block, moved);
        }
        inode.length(length);
        inode.modified(now);
    }
}
