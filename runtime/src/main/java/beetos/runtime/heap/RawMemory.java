package beetos.runtime.heap;

import beetos.machine.Address;

/// Memory of the runtime's own outside the Java heap: thread blocks, monitors, the mark stack. It is zeroed, aligned to 16 and never given back.
public final class RawMemory {
    private static long next;
    private static long limit;

    private RawMemory() {}

    static void begin(long address, long end) {
        next = address;
        limit = end;
    }

    /// Address of `bytes` zeroed bytes, 0 when there is no memory. The caller holds the heap's lock, or is the only thread.
    public static long allocate(long bytes) {
        long length = bytes + 15 & -16L;
        if (length > limit - next) {
            int blocks = (int) (length + Blocks.LENGTH - 1 >> Blocks.SHIFT);
            int first = Blocks.take(blocks, Blocks.RAW);
            if (first < 0 && Blocks.grow(blocks)) {
                first = Blocks.take(blocks, Blocks.RAW);
            }
            if (first < 0) {
                return 0;
            }
            next = Blocks.address(first);
            limit = next + blocks * Blocks.LENGTH;
        }
        long address = next;
        next += length;
        return address;
    }

    /// The first word of memory, so that a word can have an address before anything else has.
    static long word() {
        long address = allocate(16);
        Address.store64(address, 0);
        return address;
    }
}
