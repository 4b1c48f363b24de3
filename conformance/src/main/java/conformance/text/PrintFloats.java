package conformance.text;

/// Covers shortest decimal forms of float.
public final class PrintFloats {
    public static void main(String[] args) {
        float[] values = {0f, -0f, 1f, 0.1f, 0.3f, 1f / 3, 16777216f, 16777217f, 1e7f, 9999999f, 1e10f, 1e-3f, 9.99e-4f, 3.4028235e38f, 1.4e-45f, 1.17549435e-38f, 3.1415927f, 33554432f, 2e-45f, 8.5e9f,
            Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (float value : values) {
            System.out.println(value + " " + (double) value);
        }
        float power = 1;
        for (int i = 0; i < 20; i++) {
            power *= 5.7f;
            System.out.print(power + " " + 1 / power + " ");
        }
        System.out.println();
    }
}
