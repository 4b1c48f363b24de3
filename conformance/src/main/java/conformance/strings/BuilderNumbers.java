package conformance.strings;

/// Covers append of int, long, float and double at their limits.
public final class BuilderNumbers {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        b.append(Integer.MIN_VALUE).append(' ').append(Integer.MAX_VALUE).append(' ').append(Long.MIN_VALUE).append(' ').append(Long.MAX_VALUE).append(' ');
        b.append(0).append(-1).append(10).append(-100L).append(' ').append(1.5f).append(' ').append(-2.25).append(' ').append(1e100).append(' ').append(Double.NaN);
        System.out.println(b);
        for (int i = 1, n = 1; i <= 10; i++, n *= 10) {
            System.out.print(n + " " + -n + " " + (n - 1) + " ");
        }
        System.out.println();
        for (long n = 1; n > 0; n *= 10) {
            System.out.print(n + " " + (n - 1) + " ");
        }
        System.out.println();
    }
}
