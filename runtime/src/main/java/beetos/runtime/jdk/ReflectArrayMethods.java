package beetos.runtime.jdk;

import beetos.runtime.Compiled;
import beetos.runtime.Mirrors;
import beetos.runtime.Substitute;
import beetos.runtime.TypeRecord;

/// `java.lang.reflect.Array` as far as collections use it: length, elements as objects, and new arrays of types that the program has.
@Substitute("java/lang/reflect/Array")
final class ReflectArrayMethods {
    private ReflectArrayMethods() {}

    static int getLength(Object array) {
        return switch (array) {
            case Object[] a -> a.length;
            case int[] a -> a.length;
            case byte[] a -> a.length;
            case char[] a -> a.length;
            case long[] a -> a.length;
            case double[] a -> a.length;
            case boolean[] a -> a.length;
            case short[] a -> a.length;
            case float[] a -> a.length;
            default -> throw new IllegalArgumentException("Argument is not an array");
        };
    }

    static Object get(Object array, int index) {
        return switch (array) {
            case Object[] a -> a[index];
            case int[] a -> a[index];
            case byte[] a -> a[index];
            case char[] a -> a[index];
            case long[] a -> a[index];
            case double[] a -> a[index];
            case boolean[] a -> a[index];
            case short[] a -> a[index];
            case float[] a -> a[index];
            default -> throw new IllegalArgumentException("Argument is not an array");
        };
    }

    static void set(Object array, int index, Object value) {
        switch (array) {
            case Object[] a -> a[index] = value;
            case int[] a -> a[index] = (Integer) value;
            case byte[] a -> a[index] = (Byte) value;
            case char[] a -> a[index] = (Character) value;
            case long[] a -> a[index] = (Long) value;
            case double[] a -> a[index] = (Double) value;
            case boolean[] a -> a[index] = (Boolean) value;
            case short[] a -> a[index] = (Short) value;
            case float[] a -> a[index] = (Float) value;
            default -> throw new IllegalArgumentException("Argument is not an array");
        }
    }

    static Object newArray(Class<?> component, int length) {
        return Compiled.allocateArray(arrayType(component), length);
    }

    private static long arrayType(Class<?> component) {
        int word = TypeRecord.array(Mirrors.type(component));
        if (word == 0) {
            throw new UnsupportedOperationException("there are no arrays of " + component.getName() + " in this program");
        }
        return TypeRecord.of(word);
    }
}
