package beetos.runtime.heap;

import beetos.machine.Address;
import beetos.runtime.ThreadBlock;

/// After marking: unmarked objects and the gaps beside them become one gap; a block without a live object is free. Buffers of running threads stay as they are.
final class Sweep {
    private static long live;

    private Sweep() {}

    static void all() {
        Gaps.forget();
        live = 0;
        for (int i = 0; i < Blocks.count(); i++) {
            int kind = Blocks.kind(i);
            if (kind == Blocks.MIXED) {
                mixed(i);
            } else if (kind == Blocks.LARGE) {
                large(i);
            }
        }
    }

    /// Bytes that the last collection left in use.
    static long live() { return live; }

    private static void large(int index) {
        int blocks = Blocks.value(index);
        if (Marks.isMarked(Blocks.address(index) + Blocks.HEADER)) {
            live += blocks * Blocks.LENGTH;
        } else {
            Blocks.release(index, blocks);
        }
    }

    private static void mixed(int index) {
        long begin = Blocks.address(index) + Blocks.HEADER;
        long limit = Blocks.address(index) + Blocks.LENGTH;
        if (isEmpty(begin, limit)) {
            Blocks.release(index, 1);
            return;
        }
        long gap = begin;
        // Invariant: [gap, at) holds nothing that lives.
        for (long at = begin; at < limit; ) {
            long buffer = Walk.bufferAt(at);
            if (buffer != 0) {
                close(gap, at);
                at = Address.load64(buffer + ThreadBlock.ALLOCATION_LIMIT);
                live += at - gap;
                gap = at;
                continue;
            }
            long next = Walk.after(at);
            if (Address.load32(at) != 0 && Marks.isMarked(at)) {
                close(gap, at);
                live += next - at;
                gap = next;
            }
            at = next;
        }
        close(gap, limit);
    }

    private static void close(long gap, long limit) {
        if (gap < limit) {
            Gaps.add(gap, limit);
        }
    }

    private static boolean isEmpty(long begin, long limit) {
        for (long word = begin - Blocks.HEADER; word < begin - Blocks.HEADER + Blocks.STARTS_BITMAP; word += 8) {
            if (Address.load64(word) != 0) {
                return false;
            }
        }
        for (long block = ThreadBlock.first(); block != 0; block = ThreadBlock.next(block)) {
            long buffer = Address.load64(block + ThreadBlock.BUFFER);
            if (buffer >= begin && buffer < limit) {
                return false;
            }
        }
        return true;
    }
}
