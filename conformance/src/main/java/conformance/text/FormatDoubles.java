package conformance.text;

/// Covers String.format of doubles: fixed, scientific and general forms, rounding, special values.
public final class FormatDoubles {
    public static void main(String[] args) {
        double[] values = {0, -0.0, 1, 1.5, 2.5, 0.125, 123456.789, 1e-5, 9.995, 0.5, 1.005, 1e20, Math.PI, -1234.5678, Double.MIN_VALUE};
        for (double value : values) {
            System.out.println(String.format("%f|%.2f|%.0f|%10.3f|%-10.1f|%+.1f|%e|%.3e|%g", value, value, value, value, value, value, value, value, value));
        }
        System.out.println(String.format("%f %e %5.1f %+f %(.1f", Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -2.5));
        System.out.println(String.format("%,.2f %08.2f %.1f", 1234567.891, -3.14159, 2.25f));
        System.out.println(String.format("%a", 1.0));
    }
}
