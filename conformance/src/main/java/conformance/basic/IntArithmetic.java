package conformance.basic;

/// Covers add, subtract, multiply, divide, remainder and negation of int, with overflow.
public final class IntArithmetic {
    public static void main(String[] args) {
        int a = 17;
        int b = -5;
        System.out.println(a + b);
        System.out.println(a - b);
        System.out.println(a * b);
        System.out.println(a / b);
        System.out.println(a % b);
        System.out.println(-a / 5);
        System.out.println(-a % 5);
        System.out.println(-b);
        int big = Integer.MAX_VALUE;
        System.out.println(big + 1);
        System.out.println(big * 2);
        System.out.println(Integer.MIN_VALUE - 1);
        System.out.println(-Integer.MIN_VALUE);
        System.out.println(Integer.MIN_VALUE / minusOne());
        System.out.println(Integer.MIN_VALUE % minusOne());
    }

    static int minusOne() {
        return -1;
    }
}
