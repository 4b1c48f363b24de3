package conformance.language;

/// Covers arithmetic that gives NaN, infinities, negative zero and subnormal values.
public final class SpecialDoubles {
    static double zero() {
        return 0.0;
    }

    public static void main(String[] args) {
        double zero = zero();
        double inf = 1 / zero;
        double nan = zero / zero;
        System.out.println(inf + " " + -inf + " " + nan);
        System.out.println(1 / -zero);
        System.out.println(-zero + zero);
        System.out.println(-zero - zero);
        System.out.println(-zero * 5);
        System.out.println(zero - zero);
        System.out.println(inf - inf);
        System.out.println(inf * zero);
        System.out.println(inf / inf);
        System.out.println(nan == nan);
        System.out.println(nan != nan);
        System.out.println(-zero == zero);
        System.out.println(Double.valueOf(-zero).equals(zero));
        System.out.println(Double.valueOf(nan).equals(nan));
        System.out.println(Double.MIN_VALUE / 2);
        System.out.println(Double.MIN_NORMAL / 4);
        System.out.println(Double.MAX_VALUE * 2);
        System.out.println(Double.MAX_VALUE + 1 == Double.MAX_VALUE);
        System.out.println(0.1 + 0.2);
        System.out.println(0.1f + 0.2f);
        System.out.println((0.1 + 0.2) - 0.3);
    }
}
