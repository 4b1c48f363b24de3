package beetos.os.ext3;

import beetos.api.files.FileError;
import java.util.Arrays;

/// A fixed number of blocks in memory; the one not used for longest makes room.
///
/// A [Buffer] stays the block's while fewer than a quarter of all others are asked for, so a caller holds one only across a few
/// calls and asks again behind a loop. Members of the running transaction stay until it is committed ([Journal] bounds them).
final class Cache {
    /// Blocks of one transfer.
    static final int RUN = 32;

    private final Blocks blocks;
    private final Buffer[] buffers;
    private final Buffer[] heads;
    private final Buffer ring = new Buffer();     // older: the newest, newer: the oldest
    private final byte[] staging = new byte[RUN * Blocks.SIZE];

    Cache(Blocks blocks, int count) {
        this.blocks = blocks;
        buffers = new Buffer[count];
        heads = new Buffer[Integer.highestOneBit(count) * 2];
        ring.newer = ring;
        ring.older = ring;
        for (int i = 0; i < count; i++) {
            buffers[i] = new Buffer();
            newest(buffers[i]);
        }
    }

    /// The block, from memory or from the disk.
    Buffer read(long block) {
        Buffer buffer = find(block);
        if (buffer == null) {
            buffer = oldest();
            blocks.read(block, 1, buffer.octets, 0);
            enter(buffer, block);
        }
        touch(buffer);
        return buffer;
    }

    /// The block, all zeros, whatever it holds on the disk.
    Buffer blank(long block) {
        Buffer buffer = find(block);
        if (buffer == null) {
            buffer = oldest();
            enter(buffer, block);
        }
        touch(buffer);
        Arrays.fill(buffer.octets, (byte) 0);
        return buffer;
    }

    /// The block if it is in memory, or null.
    Buffer find(long block) {
        for (Buffer buffer = heads[slot(block)]; buffer != null; buffer = buffer.chain) {
            if (buffer.block == block) {
                return buffer;
            }
        }
        return null;
    }

    /// Forgets the block: what it held counts no more, or is on the disk.
    void drop(Buffer buffer) {
        int slot = slot(buffer.block);
        if (heads[slot] == buffer) {
            heads[slot] = buffer.chain;
        } else {
            Buffer previous = heads[slot];
            while (previous.chain != buffer) {
                previous = previous.chain;
            }
            previous.chain = buffer.chain;
        }
        buffer.block = Buffer.NONE;
        buffer.state = Buffer.CLEAN;
        buffer.committed = null;
        leave(buffer);
        buffer.newer = ring.newer;     // the next to make room
        buffer.older = ring;
        ring.newer.older = buffer;
        ring.newer = buffer;
    }

    /// Writes every block of `state` to its place, neighbours at once, and makes it clean.
    void write(int state) {
        Buffer[] chosen = new Buffer[buffers.length];
        int count = 0;
        for (Buffer buffer : buffers) {
            if (buffer.state == state) {
                chosen[count++] = buffer;
            }
        }
        Arrays.sort(chosen, 0, count, (a, b) -> Long.compare(a.block, b.block));
        for (int i = 0; i < count; ) {
            // Invariant: the first `i` are written.
            int run = 0;
            while (i + run < count && run < RUN && chosen[i + run].block == chosen[i].block + run) {
                System.arraycopy(chosen[i + run].octets, 0, staging, run * Blocks.SIZE, Blocks.SIZE);
                run++;
            }
            blocks.write(chosen[i].block, run, staging, 0);
            for (int j = 0; j < run; j++) {
                chosen[i + j].state = Buffer.CLEAN;
                chosen[i + j].committed = null;
            }
            i += run;
        }
    }

    private Buffer oldest() {
        Buffer buffer = ring.newer;
        while (buffer != ring && buffer.state == Buffer.MEMBER) {
            buffer = buffer.newer;
        }
        if (buffer == ring) {
            throw Refusal.of(FileError.NO_SPACE);
        }
        if (buffer.state == Buffer.CONTENTS) {
            blocks.write(buffer.block, 1, buffer.octets, 0);
        }
        if (buffer.block != Buffer.NONE) {
            drop(buffer);
        }
        return buffer;
    }

    private void enter(Buffer buffer, long block) {
        buffer.block = block;
        buffer.chain = heads[slot(block)];
        heads[slot(block)] = buffer;
    }

    private void touch(Buffer buffer) {
        if (ring.older != buffer) {
            leave(buffer);
            newest(buffer);
        }
    }

    private void newest(Buffer buffer) {
        buffer.older = ring.older;
        buffer.newer = ring;
        ring.older.newer = buffer;
        ring.older = buffer;
    }

    private static void leave(Buffer buffer) {
        buffer.newer.older = buffer.older;
        buffer.older.newer = buffer.newer;
    }

    private int slot(long block) {
        return (int) (block ^ block >>> 10) & heads.length - 1;
    }
}
