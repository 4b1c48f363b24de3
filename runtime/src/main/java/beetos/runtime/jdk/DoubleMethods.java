package beetos.runtime.jdk;

import beetos.runtime.Substitute;

/// `Double.toHexString` without regular expressions: the JDK's drops trailing zeros with `replaceFirst`, which reaches all of java.util.regex
/// from every program that may parse a number.
@Substitute("java/lang/Double")
final class DoubleMethods {
    private static final int FRACTION_BITS = 52;
    private static final int BIAS = 1023;

    private DoubleMethods() {}

    static String toHexString(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        long bits = Double.doubleToRawLongBits(value);
        StringBuilder text = new StringBuilder(24);
        if (bits < 0) {
            text.append('-');
        }
        long fraction = bits & (1L << FRACTION_BITS) - 1;
        int exponent = (int) (bits >>> FRACTION_BITS) & 0x7FF;
        text.append(exponent == 0 ? "0x0." : "0x1.");
        do {
            text.append(Character.forDigit((int) (fraction >>> FRACTION_BITS - 4) & 0xF, 16));
            fraction = fraction << 4 & (1L << FRACTION_BITS) - 1;
        } while (fraction != 0);
        text.append('p');
        if (exponent == 0) {
            return text.append((bits << 1) == 0 ? 0 : 1 - BIAS).toString();
        }
        return text.append(exponent - BIAS).toString();
    }
}
