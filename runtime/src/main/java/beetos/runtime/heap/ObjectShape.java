package beetos.runtime.heap;

import beetos.machine.Address;
import beetos.runtime.TypeRecord;

/// What an object's first bytes tell about it (docs/object-model.md, "Objects"). Objects are addresses here.
public final class ObjectShape {
    public static final int LENGTH = 8;
    public static final int ELEMENTS = 16;

    private ObjectShape() {}

    public static long type(long object) { return TypeRecord.of(Address.load32(object)); }

    public static int length(long array) { return Address.load32(array + LENGTH); }

    /// Bytes, a multiple of 8.
    public static long size(long object) {
        long type = type(object);
        return TypeRecord.isArray(type) ? arraySize(type, length(object)) : TypeRecord.size(type);
    }

    public static long arraySize(long type, int length) {
        return ELEMENTS + ((long) length << TypeRecord.size(type)) + 7 & -8L;
    }
}
