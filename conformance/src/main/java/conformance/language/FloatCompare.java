package conformance.language;

/// Covers every comparison of float and double with NaN, infinities and both zeros.
public final class FloatCompare {
    static final double[] DOUBLES = {Double.NaN, Double.NEGATIVE_INFINITY, -1.5, -0.0, 0.0, Double.MIN_VALUE, 1.5, Double.POSITIVE_INFINITY};

    static String compare(double a, double b) {
        return (a < b ? "l" : "-") + (a <= b ? "L" : "-") + (a > b ? "g" : "-") + (a >= b ? "G" : "-") + (a == b ? "e" : "-") + (a != b ? "n" : "-")
                + (!(a < b) ? "x" : "-") + (!(a > b) ? "y" : "-");
    }

    static String compare(float a, float b) {
        return (a < b ? "l" : "-") + (a <= b ? "L" : "-") + (a > b ? "g" : "-") + (a >= b ? "G" : "-") + (a == b ? "e" : "-") + (a != b ? "n" : "-")
                + (!(a < b) ? "x" : "-") + (!(a > b) ? "y" : "-");
    }

    public static void main(String[] args) {
        for (double a : DOUBLES) {
            for (double b : DOUBLES) {
                System.out.println(compare(a, b) + " " + compare((float) a, (float) b) + " " + Double.compare(a, b) + " " + Float.compare((float) a, (float) b));
            }
        }
    }
}
