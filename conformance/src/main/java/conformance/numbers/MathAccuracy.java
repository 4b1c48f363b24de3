package conformance.numbers;

/// Covers the functions of Math to a relative error of 1e-14, as their last bit is not prescribed.
public final class MathAccuracy {
    private static long near(double value, double expected) {
        double error = Math.abs(value - expected);
        return error <= 1e-14 * Math.abs(expected) ? 1 : 0;
    }

    public static void main(String[] args) {
        long good = 0;
        for (int i = -50; i <= 50; i++) {
            double x = i * 0.37 + 0.01;
            good += near(Math.sin(x), StrictMath.sin(x)) + near(Math.cos(x), StrictMath.cos(x)) + near(Math.tan(x), StrictMath.tan(x)) + near(Math.exp(x), StrictMath.exp(x));
            good += near(Math.log(x * x), StrictMath.log(x * x)) + near(Math.pow(Math.abs(x), 1.7), StrictMath.pow(Math.abs(x), 1.7)) + near(Math.log10(x * x), StrictMath.log10(x * x));
            good += near(Math.atan2(x, 2), StrictMath.atan2(x, 2)) + near(Math.cbrt(x), StrictMath.cbrt(x)) + near(Math.sinh(x), StrictMath.sinh(x)) + near(Math.tanh(x), StrictMath.tanh(x));
        }
        System.out.println(good);
        System.out.println(Math.toDegrees(Math.PI) + " " + Math.toRadians(180) + " " + Math.pow(2, 10) + " " + Math.pow(0, 0) + " " + Math.exp(0) + " " + Math.log(1) + " " + Math.sqrt(144));
    }
}
