package conformance.basic;

/// Covers arithmetic and comparison of double and float, printed as scaled integers.
public final class DoubleArithmetic {
    public static void main(String[] args) {
        double a = 1.5;
        double b = -0.25;
        System.out.println((long) ((a + b) * 1000));
        System.out.println((long) ((a - b) * 1000));
        System.out.println((long) (a * b * 1000));
        System.out.println((long) (a / b));
        System.out.println((long) (7.5 % 2.0 * 100));
        System.out.println(a > b);
        System.out.println(a == 1.5);
        float f = 0.1f;
        float sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += f;
        }
        System.out.println(sum == 1.0f);
        System.out.println((int) (sum * 1000000));
        System.out.println((int) 3.99);
        System.out.println((int) -3.99);
        System.out.println((long) 1e18);
        System.out.println((double) (1L << 53) == (double) ((1L << 53) + 1));
        double root = 2;
        for (int i = 0; i < 6; i++) {
            root = (root + 2 / root) / 2;
        }
        System.out.println((long) (root * 1e15));
    }
}
