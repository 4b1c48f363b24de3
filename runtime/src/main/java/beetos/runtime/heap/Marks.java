package beetos.runtime.heap;

import beetos.machine.Address;

/// Mark bits, and the way from any address to the object that covers it. Objects are addresses here; those outside the heap (the image) are never marked.
public final class Marks {
    private Marks() {}

    static void clear() {
        for (int i = 0; i < Blocks.count(); i++) {
            int kind = Blocks.kind(i);
            if (kind == Blocks.MIXED) {
                Address.zero(Blocks.address(i), Blocks.HEADER);
                Blocks.startsKnown(i, false);
            } else if (kind == Blocks.LARGE) {
                Address.store64(Blocks.address(i), 0);
            }
        }
    }

    static boolean isInHeap(long address) {
        return address >= Blocks.base() && address < Blocks.end();
    }

    /// Marks an object of the heap; false if it was marked.
    static boolean mark(long object) {
        int index = Blocks.index(object);
        long block = Blocks.address(index);
        if (Blocks.kind(index) == Blocks.LARGE) {
            boolean first = Address.load64(block) == 0;
            Address.store64(block, 1);
            return first;
        }
        long word = block + wordOffset(object);
        long bit = bit(object);
        long marks = Address.load64(word);
        Address.store64(word, marks | bit);
        return (marks & bit) == 0;
    }

    /// Whether an object survives: marked, or not the collector's.
    public static boolean isMarked(long object) {
        if (!isInHeap(object)) {
            return true;
        }
        int index = Blocks.index(object);
        long block = Blocks.address(index);
        if (Blocks.kind(index) == Blocks.LARGE) {
            return Address.load64(block) != 0;
        }
        return (Address.load64(block + wordOffset(object)) & bit(object)) != 0;
    }

    /// The object whose bytes cover an address of the heap, or 0.
    static long covering(long address) {
        int index = Blocks.index(address);
        switch (Blocks.kind(index)) {
            case Blocks.MIXED:
                return coveringInMixed(address, index);
            case Blocks.LARGE_REST:
                index -= Blocks.value(index);
                return inside(address, Blocks.address(index) + Blocks.HEADER);
            case Blocks.LARGE:
                return inside(address, Blocks.address(index) + Blocks.HEADER);
            default:
                return 0;
        }
    }

    private static long coveringInMixed(long address, int index) {
        if (!Blocks.hasStarts(index)) {
            Walk.findStarts(index);
            Blocks.startsKnown(index, true);
        }
        long block = Blocks.address(index);
        long starts = block + Blocks.STARTS_BITMAP;
        int position = (int) (address - block >>> 3);
        int word = position >>> 6;
        long bits = Address.load64(starts + 8L * word) & -1L >>> (63 - (position & 63));
        // Invariant: no object starts in (word, position].
        while (bits == 0 && word > 0) {
            word--;
            bits = Address.load64(starts + 8L * word);
        }
        if (bits == 0) {
            return 0;
        }
        return inside(address, block + 8L * (64L * word + 63 - Long.numberOfLeadingZeros(bits)));
    }

    private static long inside(long address, long object) {
        return address >= object && Address.load32(object) != 0 && address < object + ObjectShape.size(object) ? object : 0;
    }

    static void start(long object) {
        long word = Blocks.address(Blocks.index(object)) + Blocks.STARTS_BITMAP + wordOffset(object);
        Address.store64(word, Address.load64(word) | bit(object));
    }

    private static long wordOffset(long object) { return (object & Blocks.LENGTH - 1) >>> 9 << 3; }

    private static long bit(long object) { return 1L << (object >>> 3); }
}
