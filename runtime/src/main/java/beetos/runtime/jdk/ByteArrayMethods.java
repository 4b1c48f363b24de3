package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import java.util.Objects;
import jdk.internal.misc.Unsafe;

/// Big-endian numbers in byte arrays, as `DataInput` and `DataOutput` have them, without views of arrays.
@Substitute(value = "jdk/internal/util/ByteArray", initializer = false)
final class ByteArrayMethods {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long ELEMENTS = 16;

    private ByteArrayMethods() {}

    private static long at(byte[] array, int offset, int length) { return ELEMENTS + Objects.checkFromIndexSize(offset, length, array.length); }

    static char getChar(byte[] array, int offset) { return Character.reverseBytes(UNSAFE.getCharUnaligned(array, at(array, offset, 2))); }

    static short getShort(byte[] array, int offset) { return Short.reverseBytes(UNSAFE.getShortUnaligned(array, at(array, offset, 2))); }

    static int getUnsignedShort(byte[] array, int offset) { return getChar(array, offset); }

    static int getInt(byte[] array, int offset) { return Integer.reverseBytes(UNSAFE.getIntUnaligned(array, at(array, offset, 4))); }

    static long getLong(byte[] array, int offset) { return Long.reverseBytes(UNSAFE.getLongUnaligned(array, at(array, offset, 8))); }

    static float getFloat(byte[] array, int offset) { return Float.intBitsToFloat(getInt(array, offset)); }

    static double getDouble(byte[] array, int offset) { return Double.longBitsToDouble(getLong(array, offset)); }

    static void setChar(byte[] array, int offset, char value) { UNSAFE.putCharUnaligned(array, at(array, offset, 2), Character.reverseBytes(value)); }

    static void setShort(byte[] array, int offset, short value) { UNSAFE.putShortUnaligned(array, at(array, offset, 2), Short.reverseBytes(value)); }

    static void setUnsignedShort(byte[] array, int offset, int value) { setChar(array, offset, (char) value); }

    static void setInt(byte[] array, int offset, int value) { UNSAFE.putIntUnaligned(array, at(array, offset, 4), Integer.reverseBytes(value)); }

    static void setLong(byte[] array, int offset, long value) { UNSAFE.putLongUnaligned(array, at(array, offset, 8), Long.reverseBytes(value)); }

    static void setFloat(byte[] array, int offset, float value) { setInt(array, offset, Float.floatToIntBits(value)); }

    static void setFloatRaw(byte[] array, int offset, float value) { setInt(array, offset, Float.floatToRawIntBits(value)); }

    static void setDouble(byte[] array, int offset, double value) { setLong(array, offset, Double.doubleToLongBits(value)); }

    static void setDoubleRaw(byte[] array, int offset, double value) { setLong(array, offset, Double.doubleToRawLongBits(value)); }
}
