package beetos.runtime;

/// The `%` of double and float: exact, by long division of the significands, for AArch64 has no such instruction.
/// Source: JLS 15.17.3 "Remainder Operator %"; the result has the sign of the dividend.
final class Remainder {
    private static final long HIDDEN = 1L << 52;

    private Remainder() {}

    static double of(double dividend, double divisor) {
        double x = Math.abs(dividend);
        double y = Math.abs(divisor);
        if (!(x < Double.POSITIVE_INFINITY) || !(y > 0)) {
            return Double.NaN;   // either is NaN, the dividend infinite, the divisor 0
        }
        if (x < y) {
            return dividend;
        }
        long xBits = Double.doubleToRawLongBits(x);
        long yBits = Double.doubleToRawLongBits(y);
        int xExponent = exponent(xBits);
        int yExponent = exponent(yBits);
        long rest = significand(xBits);
        long by = significand(yBits);
        rest %= by;   // a subnormal divisor has fewer bits
        // Invariant: rest * 2^xExponent is congruent to the dividend, and rest < by.
        for (; xExponent > yExponent; xExponent--) {
            rest <<= 1;
            rest = rest >= by ? rest - by : rest;
        }
        double result = scale(rest, yExponent);
        return dividend < 0 || 1 / dividend < 0 ? -result : result;
    }

    /// Every float is a double, and the remainder of two floats is a float.
    static float of(float dividend, float divisor) {
        return (float) of((double) dividend, (double) divisor);
    }

    private static int exponent(long bits) { return Math.max((int) (bits >>> 52), 1); }

    private static long significand(long bits) {
        long fraction = bits & HIDDEN - 1;
        return bits >>> 52 == 0 ? fraction : fraction | HIDDEN;
    }

    private static double scale(long significand, int exponent) {
        if (significand == 0) {
            return 0;
        }
        int shift = Math.min(Long.numberOfLeadingZeros(significand) - 11, exponent - 1);
        significand <<= shift;
        exponent -= shift;
        return Double.longBitsToDouble((significand & HIDDEN) == 0 ? significand : significand & HIDDEN - 1 | (long) exponent << 52);
    }
}
