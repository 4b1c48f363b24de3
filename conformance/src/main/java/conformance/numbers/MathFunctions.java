package conformance.numbers;

/// Covers the functions of StrictMath, whose results are prescribed bit by bit, and sqrt, cbrt, hypot and fma.
public final class MathFunctions {
    public static void main(String[] args) {
        double[] values = {0.0, -0.0, 0.5, 1, -1, 2, 10.25, -100.75, 1e-10, 1e5, 1e22, 710, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
        for (double v : values) {
            System.out.println(v + ": " + StrictMath.sin(v) + " " + StrictMath.cos(v) + " " + StrictMath.tan(v) + " " + StrictMath.exp(v) + " " + StrictMath.log(v) + " " + StrictMath.log10(v));
            System.out.println(StrictMath.asin(v) + " " + StrictMath.acos(v) + " " + StrictMath.atan(v) + " " + StrictMath.sinh(v) + " " + StrictMath.cosh(v) + " " + StrictMath.tanh(v));
            System.out.println(StrictMath.cbrt(v) + " " + StrictMath.expm1(v) + " " + StrictMath.log1p(v) + " " + Math.sqrt(v) + " " + StrictMath.pow(v, 3.5) + " " + StrictMath.pow(2, v) + " " + StrictMath.atan2(v, -1) + " " + StrictMath.hypot(v, 3));
        }
        System.out.println(Math.fma(0.1, 10, -1) + " " + Math.fma(2f, 3f, 4f) + " " + StrictMath.IEEEremainder(10, 3.7));
    }
}
