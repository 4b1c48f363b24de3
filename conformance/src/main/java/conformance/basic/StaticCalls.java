package conformance.basic;

/// Covers static methods with many parameters of all kinds, results and recursion.
public final class StaticCalls {
    static int factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    static long mix(int a, long b, byte c, short d, char e, boolean f, int g, long h, int i, long j, int k) {
        return a + 2 * b + 3 * c + 4 * d + 5 * e + (f ? 6 : 0) + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k;
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    public static void main(String[] args) {
        System.out.println(factorial(10));
        System.out.println(mix(1, 2L, (byte) -3, (short) 4, 'A', true, 7, -8L, 9, 10L, 11));
        System.out.println(even(100));
        System.out.println(odd(100));
        System.out.println(fibonacci(20));
    }

    static int fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }
}
