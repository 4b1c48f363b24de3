package beetos.compiler.interpret;

import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.heap.Layout;
import beetos.compiler.model.Field;
import beetos.compiler.model.Kind;

/// Memory of the build-time heap by object and byte offset, as Unsafe sees it: a field, an array element, or another little-endian
/// piece of a primitive array. Anything else (an address, half a field) is refused.
final class Elements {
    private Elements() {}

    static Object load(HeapObject base, long offset, Kind kind) {
        return switch (base) {
            case Instance instance -> instance.get(field(instance, offset, kind));
            case ArrayObject array -> isElement(array, offset, kind) ? element(array, index(array, offset)) : piece(array, start(array, offset, kind), kind);
            case null -> throw address();
        };
    }

    static void store(HeapObject base, long offset, Kind kind, Object value) {
        switch (base) {
            case Instance instance -> instance.set(field(instance, offset, kind), ObjectSteps.narrow(kind, value));
            case ArrayObject array -> {
                if (isElement(array, offset, kind)) {
                    element(array, index(array, offset), value);
                } else {
                    piece(array, start(array, offset, kind), kind, value);
                }
            }
            case null -> throw address();
        }
    }

    /// Equality as compare-and-set has it: references by identity, numbers by bits.
    static boolean same(Object left, Object right) {
        return left instanceof HeapObject || left == null ? left == right : left.equals(right);
    }

    private static Refusal address() {
        return new Refusal("memory by address exists only at run time");
    }

    private static Field field(Instance instance, long offset, Kind kind) {
        for (Field field : instance.klass.instanceFields) {
            if (field.offset == offset && field.kind == kind) {
                return field;
            }
        }
        throw new Refusal(instance.klass.javaName() + " has no " + kind + " field at offset " + offset);
    }

    private static boolean isElement(ArrayObject array, long offset, Kind kind) {
        Kind own = array.klass.component.kind();
        return own == kind && (offset & own.size - 1) == 0 || own.size == 1 && kind.size == 1;
    }

    private static int index(ArrayObject array, long offset) {
        long index = offset - Layout.ARRAY_ELEMENTS >> Layout.shift(array.klass);
        if (index < 0 || index >= array.length()) {
            throw new Refusal("memory outside of an array of length " + array.length() + " at offset " + offset);
        }
        return (int) index;
    }

    /// Where a piece begins in the octets of a primitive array.
    private static int start(ArrayObject array, long offset, Kind kind) {
        long start = offset - Layout.ARRAY_ELEMENTS;
        if (array.klass.component.kind() == Kind.REFERENCE || kind == Kind.REFERENCE || start < 0 || start > ((long) array.length() << Layout.shift(array.klass)) - kind.size) {
            throw new Refusal("a " + kind + " at offset " + offset + " of " + array.klass.javaName());
        }
        return (int) start;
    }

    private static Object piece(ArrayObject array, int start, Kind kind) {
        int shift = Layout.shift(array.klass);
        long bits = 0;
        for (int at = start + kind.size - 1; at >= start; at--) {
            long element = bits(element(array, at >> shift));
            bits = bits << 8 | element >> 8 * (at & (1 << shift) - 1) & 0xFF;
        }
        return switch (kind) {
            case LONG -> bits;
            case DOUBLE -> Double.longBitsToDouble(bits);
            case FLOAT -> Float.intBitsToFloat((int) bits);
            case SHORT -> (int) (short) bits;
            case BYTE, BOOLEAN -> (int) (byte) bits;
            default -> (int) bits;
        };
    }

    private static void piece(ArrayObject array, int start, Kind kind, Object value) {
        if (!(array.elements instanceof byte[] octets)) {
            throw new Refusal("a store of a " + kind + " into " + array.klass.javaName());
        }
        for (int i = 0; i < kind.size; i++) {
            octets[start + i] = (byte) (bits(value) >> 8 * i);
        }
    }

    private static long bits(Object value) {
        return switch (value) {
            case Double d -> Double.doubleToRawLongBits(d);
            case Float f -> Float.floatToRawIntBits(f);
            default -> ((Number) value).longValue();
        };
    }

    static Object element(ArrayObject array, int index) {
        return switch (array.elements) {
            case byte[] a -> (int) a[index];
            case char[] a -> (int) a[index];
            case short[] a -> (int) a[index];
            case int[] a -> a[index];
            case long[] a -> a[index];
            case float[] a -> a[index];
            case double[] a -> a[index];
            default -> ((HeapObject[]) array.elements)[index];
        };
    }

    static void element(ArrayObject array, int index, Object value) {
        switch (array.elements) {
            case byte[] a -> a[index] = ((Integer) value).byteValue();
            case char[] a -> a[index] = (char) (int) (Integer) value;
            case short[] a -> a[index] = ((Integer) value).shortValue();
            case int[] a -> a[index] = (Integer) value;
            case long[] a -> a[index] = (Long) value;
            case float[] a -> a[index] = (Float) value;
            case double[] a -> a[index] = (Double) value;
            default -> ((HeapObject[]) array.elements)[index] = (HeapObject) value;
        }
    }
}
