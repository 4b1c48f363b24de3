package conformance.numbers;

/// Covers the order and exactness of floating-point sums: plain, compensated, and that nothing is fused or reordered.
public final class Kahan {
    public static void main(String[] args) {
        double plain = 0;
        double sum = 0;
        double lost = 0;
        float single = 0;
        for (int i = 1; i <= 10000; i++) {
            double term = 1.0 / i;
            plain += term;
            single += (float) term;
            double y = term - lost;
            double next = sum + y;
            lost = (next - sum) - y;
            sum = next;
        }
        System.out.println(plain + " " + sum + " " + single);
        double a = 1 + Math.ulp(1.0);
        double product = a * a;
        System.out.println(a * a - product);
        float f = 1.1f;
        System.out.println(f * f * f + " " + (double) f * f * f);
        System.out.println((1e16 + 1) - 1e16 + " " + (1e16 - 1e16 + 1));
    }
}
