package conformance.language;

/// Covers the remainder of float and double: signs, exactness, infinities and huge quotients.
public final class Remainders {
    public static void main(String[] args) {
        double[] values = {5.5, -5.5, 2.25, -0.0, 1e300, 3e-310, Double.MAX_VALUE, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN, 0.0};
        for (double a : values) {
            for (double b : values) {
                System.out.print(Double.doubleToRawLongBits(a % b + 0.0) == 0 ? "0 " : Double.toString(a % b) + " ");
            }
            System.out.println();
        }
        float f = 10.5f;
        f %= 3;
        System.out.println(f);
        System.out.println(-7.25f % 2f);
        System.out.println(1e30f % 7f);
        System.out.println(1 / (-4.0 % 2.0));
    }
}
