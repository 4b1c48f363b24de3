package conformance.language;

/// Covers conversions of float and double to int, long and the narrow kinds: saturation, NaN and truncation.
public final class Saturation {
    public static void main(String[] args) {
        double[] values = {Double.NaN, Double.NEGATIVE_INFINITY, -1e300, -9.3e18, -2147483649.5, -2147483648.9, -1.9, -0.0, 0.9,
            255.99, 65535.5, 2147483647.9, 2147483648.0, 9.3e18, 1e300, Double.POSITIVE_INFINITY};
        for (double value : values) {
            System.out.println((int) value + " " + (long) value + " " + (short) value + " " + (int) (char) value + " " + (byte) value);
            float f = (float) value;
            System.out.println((int) f + " " + (long) f + " " + (short) f + " " + (int) (char) f + " " + (byte) f);
        }
    }
}
