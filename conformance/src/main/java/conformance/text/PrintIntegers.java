package conformance.text;

/// Covers printing of int and long in every radix, unsigned, hexadecimal, octal and binary.
public final class PrintIntegers {
    public static void main(String[] args) {
        int[] ints = {0, 1, -1, 10, 255, Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int i : ints) {
            System.out.println(Integer.toString(i) + " " + Integer.toHexString(i) + " " + Integer.toOctalString(i) + " " + Integer.toBinaryString(i) + " " + Integer.toUnsignedString(i)
                    + " " + Integer.toString(i, 36) + " " + Integer.toString(i, 7));
        }
        long[] longs = {0, -1, 1L << 40, Long.MIN_VALUE, Long.MAX_VALUE};
        for (long l : longs) {
            System.out.println(Long.toString(l) + " " + Long.toHexString(l) + " " + Long.toOctalString(l) + " " + Long.toBinaryString(l) + " " + Long.toUnsignedString(l) + " " + Long.toString(l, 36) + " " + Long.toUnsignedString(l, 3));
        }
        System.out.println(Integer.toString(5, 99) + Byte.toString((byte) -5) + Short.toString((short) 1234) + Character.toString('c') + Boolean.toString(false));
    }
}
