package conformance.basic;

/// Covers shifts, masks and bit counting of int, shift counts beyond the width included.
public final class BitOperations {
    public static void main(String[] args) {
        int x = 0xCAFE_BABE;
        System.out.println(x >> 8);
        System.out.println(x >>> 8);
        System.out.println(x << 8);
        System.out.println(x >> 40);
        System.out.println(x << -1);
        System.out.println(x & 0xFFFF);
        System.out.println(x | 1);
        System.out.println(x ^ x >> 16);
        System.out.println(~x);
        int bits = 0;
        for (int rest = x; rest != 0; rest &= rest - 1) {
            bits++;
        }
        System.out.println(bits);
        System.out.println(Integer.bitCount(x));
        System.out.println(Integer.numberOfLeadingZeros(1000));
        System.out.println(Integer.numberOfTrailingZeros(1000));
        System.out.println(Integer.reverse(1));
        System.out.println(Integer.rotateLeft(x, 12));
        System.out.println(Integer.highestOneBit(1000));
    }
}
