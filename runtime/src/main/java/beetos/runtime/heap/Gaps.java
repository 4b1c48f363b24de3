package beetos.runtime.heap;

import beetos.machine.Address;

/// Free memory inside mixed blocks. A gap is its own header: u32 0, u32 length in bytes, and from 16 bytes on the address of the next gap of its list.
/// Gaps of 64 bytes and more are listed by the power of two below their length; shorter ones wait until their neighbours die.
final class Gaps {
    private static final int LENGTH = 4;
    private static final int NEXT = 8;
    private static final int FIRST_CLASS = 6;
    private static final int CLASSES = 15;
    private static final int TRIES = 8;

    private static long heads;

    private Gaps() {}

    static void begin() { heads = RawMemory.allocate(8 * CLASSES); }

    static void forget() { Address.zero(heads, 8 * CLASSES); }

    /// Makes [from, limit) a gap, not listed.
    static void fill(long from, long limit) {
        if (from < limit) {
            Address.store64(from, limit - from << 32);
        }
    }

    static int length(long gap) { return Address.load32(gap + LENGTH); }

    static void add(long from, long limit) {
        fill(from, limit);
        if (limit - from >= 1 << FIRST_CLASS) {
            long head = heads + 8L * sizeClass(limit - from);
            Address.store64(from + NEXT, Address.load64(head));
            Address.store64(head, from);
        }
    }

    /// Takes a gap of at least `size` bytes, the longest class first: the longer the buffer, the rarer the slow path. 0 if there is none.
    static long take(long size) {
        int fits = sizeClass(size - 1) + 1;
        for (int c = CLASSES - 1; c >= fits; c--) {
            long gap = Address.load64(heads + 8L * c);
            if (gap != 0) {
                Address.store64(heads + 8L * c, Address.load64(gap + NEXT));
                return gap;
            }
        }
        return fits > 0 ? search(heads + 8L * (fits - 1), size) : 0;
    }

    /// The class whose gaps may or may not be long enough: looks at its first few.
    private static long search(long link, long size) {
        for (int i = 0; i < TRIES; i++) {
            long gap = Address.load64(link);
            if (gap == 0) {
                return 0;
            }
            if (length(gap) >= size) {
                Address.store64(link, Address.load64(gap + NEXT));
                return gap;
            }
            link = gap + NEXT;
        }
        return 0;
    }

    private static int sizeClass(long length) {
        int log = 63 - Long.numberOfLeadingZeros(length | 1);
        return Math.max(FIRST_CLASS, Math.min(log, CLASSES - 1));
    }
}
