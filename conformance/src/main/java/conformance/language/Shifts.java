package conformance.language;

/// Covers shifts of int and long by counts from far below zero to far above the width.
public final class Shifts {
    public static void main(String[] args) {
        int[] counts = {Integer.MIN_VALUE, -65, -33, -32, -31, -1, 0, 1, 31, 32, 33, 63, 64, 65, Integer.MAX_VALUE};
        int i = 0x8765_4321;
        long l = 0x8765_4321_0FED_CBA9L;
        for (int count : counts) {
            System.out.println(count + ": " + (i << count) + " " + (i >> count) + " " + (i >>> count));
            System.out.println((l << count) + " " + (l >> count) + " " + (l >>> count));
        }
        long wide = (1L << 40) + 3;
        System.out.println(i << wide);
        byte b = -8;
        System.out.println(b >>> 1);
        b >>>= 1;
        System.out.println(b);
        b >>>= 30;
        System.out.println(b);
        char c = '\uFFFF';
        c >>= 4;
        System.out.println((int) c);
    }
}
