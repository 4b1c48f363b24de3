package beetos.runtime;

import beetos.machine.Address;
import beetos.runtime.heap.ObjectShape;

/// `System.arraycopy` and `clone`.
public final class Copying {
    private Copying() {}

    public static void copy(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        if (source == null || target == null) {
            throw new NullPointerException();
        }
        long from = TypeRecord.of(source);
        long to = TypeRecord.of(target);
        boolean references = TypeRecord.kind(from) == TypeRecord.REFERENCE_ARRAY && TypeRecord.kind(to) == TypeRecord.REFERENCE_ARRAY;
        if (!references && (from != to || !TypeRecord.isArray(from))) {
            throw new ArrayStoreException(mismatch(source, target, from, to));
        }
        int sourceLength = length(source);
        int targetLength = length(target);
        if ((sourceIndex | targetIndex | length) < 0 || length > sourceLength - sourceIndex || length > targetLength - targetIndex) {
            throw new ArrayIndexOutOfBoundsException(outside(source, sourceIndex, target, targetIndex, length));
        }
        if (references) {
            Compiled.copyReferences(source, sourceIndex, target, targetIndex, length);
            return;
        }
        int shift = TypeRecord.size(from);
        Address.move(elements(source) + ((long) sourceIndex << shift), elements(target) + ((long) targetIndex << shift), (long) length << shift);
    }

    /// A shallow copy, for `Object.clone` of what may be cloned.
    public static Object clone(Object original) {
        long type = TypeRecord.of(original);
        if (TypeRecord.isArray(type)) {
            int length = length(original);
            Object copy = Compiled.allocateArray(type, length);
            copyBody(original, copy, ObjectShape.ELEMENTS, ObjectShape.arraySize(type, length));
            return copy;
        }
        Object copy = Compiled.allocate(type, TypeRecord.size(type));
        copyBody(original, copy, ObjectShape.LENGTH, TypeRecord.size(type));
        return copy;
    }

    private static void copyBody(Object from, Object to, long begin, long limit) {
        for (long offset = begin; offset < limit; offset += 8) {
            Address.store64(Address.of(to) + offset, Address.load64(Address.of(from) + offset));
        }
    }

    private static int length(Object array) { return ObjectShape.length(Address.of(array)); }

    private static long elements(Object array) { return Address.of(array) + ObjectShape.ELEMENTS; }

    private static String mismatch(Object source, Object target, long from, long to) {
        String name = source.getClass().getTypeName();
        String other = target.getClass().getTypeName();
        if (!TypeRecord.isArray(from)) {
            return "arraycopy: source type " + name + " is not an array";
        }
        if (!TypeRecord.isArray(to)) {
            return "arraycopy: destination type " + other + " is not an array";
        }
        return "arraycopy: type mismatch: can not copy " + kind(name, from) + " into " + kind(other, to);
    }

    private static String kind(String name, long type) {
        return TypeRecord.kind(type) == TypeRecord.REFERENCE_ARRAY ? "object array[]" : name;
    }

    private static String outside(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        if (sourceIndex < 0) {
            return "arraycopy: source index " + sourceIndex + " out of bounds for " + sized(source);
        }
        if (targetIndex < 0) {
            return "arraycopy: destination index " + targetIndex + " out of bounds for " + sized(target);
        }
        if (length < 0) {
            return "arraycopy: length " + length + " is negative";
        }
        if (length > length(source) - sourceIndex) {
            return "arraycopy: last source index " + (sourceIndex + length & 0xFFFF_FFFFL) + " out of bounds for " + sized(source);
        }
        return "arraycopy: last destination index " + (targetIndex + length & 0xFFFF_FFFFL) + " out of bounds for " + sized(target);
    }

    private static String sized(Object array) {
        long type = TypeRecord.of(array);
        String name = TypeRecord.kind(type) == TypeRecord.REFERENCE_ARRAY ? "object array" : TypeRecord.mirror(TypeRecord.of(TypeRecord.element(type))).getName();
        return name + "[" + length(array) + "]";
    }
}
