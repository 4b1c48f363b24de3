package conformance.numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Covers BigDecimal: scale, rounding modes, division, comparison, printing forms and conversion.
public final class BigDecimals {
    public static void main(String[] args) {
        BigDecimal a = new BigDecimal("123.4500");
        BigDecimal b = new BigDecimal("-0.007");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.scale() + " " + a.precision() + " " + a.unscaledValue() + " " + a.stripTrailingZeros());
        System.out.println(a.divide(new BigDecimal("7"), 10, RoundingMode.HALF_UP) + " " + BigDecimal.ONE.divide(new BigDecimal(8)) + " " + a.divide(b, MathContext.DECIMAL64) + " " + a.remainder(new BigDecimal("1.1")));
        for (RoundingMode mode : RoundingMode.values()) {
            if (mode != RoundingMode.UNNECESSARY) {
                StringBuilder line = new StringBuilder(mode + ":");
                for (String text : "5.5 2.5 1.6 1.1 1.0 -1.1 -1.6 -2.5 -5.5".split(" ")) {
                    line.append(' ').append(new BigDecimal(text).setScale(0, mode));
                }
                System.out.println(line);
            }
        }
        System.out.println(new BigDecimal("1E+5") + " " + new BigDecimal("1E+5").toPlainString() + " " + new BigDecimal("1E-10") + " " + new BigDecimal("12345E+3").toEngineeringString() + " " + new BigDecimal("0.000") + " " + new BigDecimal("-0E-7"));
        System.out.println(new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + new BigDecimal("1.0").equals(new BigDecimal("1.00")) + " " + new BigDecimal("1.0").compareTo(new BigDecimal("1.00")));
        System.out.println(a.pow(3) + " " + new BigDecimal(2).sqrt(new MathContext(30)) + " " + a.movePointLeft(5) + " " + a.negate().doubleValue() + " " + a.toBigInteger() + " " + a.hashCode());
        try {
            BigDecimal.ONE.divide(new BigDecimal(3));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            a.setScale(1, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
}
