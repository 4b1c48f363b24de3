package conformance.numbers;

/// Covers bit counting, reversal, rotation, comparison, unsigned division and hashing of Integer and Long.
public final class IntegerMethods {
    public static void main(String[] args) {
        int[] ints = {0, 1, -1, 0x0F0F_1234, Integer.MIN_VALUE, Integer.MAX_VALUE, 1000};
        for (int i : ints) {
            System.out.println(Integer.bitCount(i) + " " + Integer.numberOfLeadingZeros(i) + " " + Integer.numberOfTrailingZeros(i) + " " + Integer.reverse(i) + " " + Integer.reverseBytes(i) + " "
                    + Integer.highestOneBit(i) + " " + Integer.lowestOneBit(i) + " " + Integer.rotateRight(i, 5) + " " + Integer.signum(i) + " " + Integer.divideUnsigned(i, 7) + " " + Integer.remainderUnsigned(i, 7)
                    + " " + Integer.compareUnsigned(i, 5) + " " + Integer.toUnsignedLong(i));
        }
        long[] longs = {0, 1, -1, 0x0F0F_1234_5678_9ABCL, Long.MIN_VALUE, Long.MAX_VALUE};
        for (long l : longs) {
            System.out.println(Long.bitCount(l) + " " + Long.numberOfLeadingZeros(l) + " " + Long.numberOfTrailingZeros(l) + " " + Long.reverse(l) + " " + Long.reverseBytes(l) + " "
                    + Long.highestOneBit(l) + " " + Long.lowestOneBit(l) + " " + Long.rotateLeft(l, 37) + " " + Long.signum(l) + " " + Long.divideUnsigned(l, 7) + " " + Long.remainderUnsigned(l, -3) + " " + Long.compareUnsigned(l, 5));
        }
        System.out.println(Integer.compress(0xABCD, 0xF0F0) + " " + Long.expand(0xFF, 0x1111_1111L) + " " + Short.reverseBytes((short) 0x1234) + " " + Short.toUnsignedInt((short) -1) + " " + Byte.toUnsignedInt((byte) -1));
        System.out.println(Integer.sum(1, 2) + Integer.max(1, 2) + Long.min(1, 2) + " " + Boolean.logicalXor(true, false) + Boolean.compare(true, false) + " " + Byte.compare((byte) 1, (byte) 5) + Byte.hashCode((byte) 5));
    }
}
