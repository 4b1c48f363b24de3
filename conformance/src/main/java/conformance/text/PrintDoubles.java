package conformance.text;

/// Covers shortest decimal forms of double: limits, powers, notation changes and values that need 17 digits.
public final class PrintDoubles {
    public static void main(String[] args) {
        double[] values = {0.0, -0.0, 1.0, -1.5, 0.1, 0.2 + 0.1, 1.0 / 3, 2.0 / 3, 100, 1e6, 9999999, 1e7, 12345678.9, 1e21, 1e22, 1e23, 1e-3, 9.999e-4, 1e-4, 1e-5, 4.35, 4.349999999999999,
            Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, Math.PI, Math.E, 2e-323, 9007199254740993.0, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308, 123456789012345680.0, 8.41e21, 2.0e-3,
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double value : values) {
            System.out.println(value);
        }
        double power = 1;
        for (int i = 0; i < 30; i++) {
            power *= -7.3;
            System.out.print(power + " " + 1 / power + " ");
        }
        System.out.println();
    }
}
