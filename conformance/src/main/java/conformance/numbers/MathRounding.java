package conformance.numbers;

/// Covers floor, ceil, rint, round, floorDiv, floorMod, ceilDiv, abs, signum and copySign.
public final class MathRounding {
    public static void main(String[] args) {
        double[] values = {0.5, -0.5, 1.5, 2.5, -2.5, 0.49999999999999994, 4503599627370497.5, 1e300, -0.0, Double.NaN, Double.POSITIVE_INFINITY, -7.7};
        for (double v : values) {
            System.out.println(v + ": " + Math.floor(v) + " " + Math.ceil(v) + " " + Math.rint(v) + " " + Math.round(v) + " " + Math.round((float) v) + " " + Math.abs(v) + " " + Math.signum(v) + " " + Math.copySign(3, v));
        }
        int[] ints = {7, -7, 6, -6, 0, Integer.MIN_VALUE};
        for (int a : ints) {
            System.out.println(Math.floorDiv(a, 3) + " " + Math.floorMod(a, 3) + " " + Math.floorDiv(a, -3) + " " + Math.floorMod(a, -3) + " " + Math.ceilDiv(a, 3) + " " + Math.abs(a));
        }
        System.out.println(Math.clamp(500L, 1, 100) + " " + Math.clamp(-2.5, -1, 1) + " " + Math.max(-0.0, 0.0) + " " + Math.min(-0.0, 0.0) + " " + Math.max(1, Double.NaN) + " " + Math.min(1f, Float.NaN));
    }
}
