package conformance.language;

/// Covers recursion several thousand frames deep, mutual recursion and results through many frames.
public final class DeepRecursion {
    static int depth(int n) {
        return n == 0 ? 0 : 1 + depth(n - 1);
    }

    static long ackermann(long m, long n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    static String nest(int n) {
        return n == 0 ? "" : "(" + nest(n - 1) + ")";
    }

    public static void main(String[] args) {
        System.out.println(depth(2000));
        System.out.println(ackermann(2, 9));
        System.out.println(nest(20));
        System.out.println(hanoi(10, 'a', 'b', 'c'));
    }

    static int hanoi(int n, char from, char to, char via) {
        return n == 0 ? 0 : hanoi(n - 1, from, via, to) + 1 + hanoi(n - 1, via, to, from);
    }
}
