package conformance.basic;

/// Covers arithmetic, comparison, shifts and bit operations of long.
public final class LongArithmetic {
    public static void main(String[] args) {
        long a = 0x1234_5678_9ABC_DEF0L;
        long b = -3;
        System.out.println(a + b);
        System.out.println(a * b);
        System.out.println(a / b);
        System.out.println(a % b);
        System.out.println(a >> 4);
        System.out.println(a << 4);
        System.out.println(b >>> 60);
        System.out.println(a & 0xFF);
        System.out.println(a | 0xF);
        System.out.println(a ^ -1L);
        System.out.println(~a);
        System.out.println(a > b);
        System.out.println(Long.MIN_VALUE < Long.MAX_VALUE);
        System.out.println(Long.MAX_VALUE + 1);
        System.out.println((int) a);
        System.out.println((long) (int) a);
    }
}
