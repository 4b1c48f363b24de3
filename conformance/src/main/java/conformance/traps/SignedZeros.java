package conformance.traps;

/// Covers algebra that does not hold for floating point: zeros with signs, NaN, infinities, and order of operations.
public final class SignedZeros {
    private static String bits(double x) {
        return Long.toHexString(Double.doubleToLongBits(x));
    }

    public static void main(String[] args) {
        double[] values = {0.0, -0.0, 1.5, -1.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
        for (double x : values) {
            System.out.println(bits(x + 0.0) + " " + bits(0.0 - x) + " " + bits(-x) + " " + bits(x - x) + " " + bits(x * 0) + " " + bits(x / x) + " " + bits(x * 1) + " " + bits(x / 1) + " " + (x == x) + " " + !(x > 0) + " " + !(x <= 0));
            System.out.println(bits(Math.max(x, -0.0)) + " " + bits(Math.min(x, 0.0)) + " " + bits(Math.abs(x)) + " " + bits(x * -1) + " " + bits((float) x) + " " + bits(x + x - x) + " " + bits(x < 0 ? -x : x));
        }
        double a = 1e308;
        System.out.println(a * 10 / 10 + " " + a / 10 * 10 + " " + (a + 1 - a));
        float f = 16777216f;
        System.out.println(f + 1 + 1 + " " + (f + (1 + 1)) + " " + (double) (f + 1));
        double third = 1.0 / 3;
        System.out.println(third * 3 == 1.0);
        System.out.println(third + third + third == 1.0);
        System.out.println((float) third == third);
    }
}
