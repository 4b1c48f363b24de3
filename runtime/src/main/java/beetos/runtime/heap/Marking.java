package beetos.runtime.heap;

import beetos.machine.Address;
import beetos.runtime.TypeRecord;

/// Follows references: from a root or an object's fields to what they name, until the mark stack is empty.
/// Invariant: a marked object is scanned, or on the mark stack, or the stack has noted an overflow.
final class Marking {
    private static final int CHUNK = 128;   // elements of an array scanned in one go, so that a long array cannot fill the stack

    private Marking() {}

    /// A reference found in a field or a root: null, into the image, or to an object of the heap.
    static void reference(long object) {
        if (Marks.isInHeap(object) && Marks.mark(object)) {
            MarkStack.push(object, 0);
        }
    }

    /// A word that may be a pointer: to an object, into one, or to just after its end.
    static void candidate(long word) {
        if (word < Blocks.base() || word > Blocks.end()) {
            return;
        }
        if (word != Blocks.end()) {
            reference(Marks.covering(word));
        }
        if ((word & 7) == 0 && word != Blocks.base()) {
            reference(Marks.covering(word - 1));
        }
    }

    static void candidates(long from, long limit) {
        for (long at = from; at < limit; at += 8) {
            candidate(Address.load64(at));
        }
    }

    static void references(long from, long limit) {
        for (long at = from; at < limit; at += 8) {
            reference(Address.load64(at));
        }
    }

    static void drain() {
        empty();
        while (MarkStack.takeOverflow()) {
            rescan();
        }
    }

    private static void empty() {
        while (!MarkStack.isEmpty()) {
            MarkStack.pop();
            scan(MarkStack.object(), MarkStack.index());
        }
    }

    /// After an overflow: every marked object once more; those that it named and that were dropped are marked now or note an overflow again.
    private static void rescan() {
        for (int i = 0; i < Blocks.count(); i++) {
            int kind = Blocks.kind(i);
            if (kind == Blocks.LARGE && Marks.isMarked(Blocks.address(i) + Blocks.HEADER)) {
                scan(Blocks.address(i) + Blocks.HEADER, 0);
                empty();
            } else if (kind == Blocks.MIXED) {
                rescanMixed(Blocks.address(i));
            }
        }
    }

    private static void rescanMixed(long block) {
        for (long at = block + Blocks.HEADER; at < block + Blocks.LENGTH; ) {
            if (Address.load32(at) != 0 && Marks.isMarked(at)) {
                scan(at, 0);
                empty();
            }
            long buffer = Walk.bufferLimitAt(at);
            at = buffer != 0 ? buffer : Walk.after(at);
        }
    }

    /// Scans an object's reference fields, or an array's elements from `index` on.
    static void scan(long object, int index) {
        long type = ObjectShape.type(object);
        int kind = TypeRecord.kind(type);
        if (kind == TypeRecord.REFERENCE_ARRAY) {
            elements(object, index);
        } else if (kind == TypeRecord.CLASS) {
            fields(object, type);
        }
    }

    private static void elements(long array, int index) {
        int limit = ObjectShape.length(array);
        if (limit - index > CHUNK) {
            limit = index + CHUNK;
            MarkStack.push(array, limit);
        }
        references(array + ObjectShape.ELEMENTS + 8L * index, array + ObjectShape.ELEMENTS + 8L * limit);
    }

    private static void fields(long object, long type) {
        long map = TypeRecord.references(type);
        if (map == 0) {
            return;
        }
        boolean weak = (TypeRecord.flags(type) & TypeRecord.REFERENCE) != 0 && References.discover(object, type);
        int count = Address.load32(map);
        for (int i = 0; i < count; i++) {
            int offset = Address.load32(map + 4 + 4L * i);
            if (!weak || !References.isSpecial(offset)) {
                reference(Address.load64(object + offset));
            }
        }
    }
}
