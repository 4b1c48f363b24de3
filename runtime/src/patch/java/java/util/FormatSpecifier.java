package java.util;

import jdk.internal.math.FormattedFPDecimal;

/// One `%` specifier: what it says, checked, and an argument as its text.
///
///     %[argument_index$][flags][width][.precision]conversion
final class FormatSpecifier {
    private static final String FLAGS = "-#+ 0,(<";
    private static final int LEFT = 1;
    private static final int ALTERNATE = 2;
    private static final int PLUS = 4;
    private static final int SPACE = 8;
    private static final int ZERO = 16;
    private static final int GROUP = 32;
    private static final int PARENTHESES = 64;
    private static final int PREVIOUS = 128;

    private final int end;
    private int index;
    private int flags;
    private int width = -1;
    private int precision = -1;
    private final char conversion;   // lower case
    private final boolean upper;

    private int at;                  // while parsing

    FormatSpecifier(String format, int from) {
        at = from;
        int number = number(format);
        if (number > 0 && at < format.length() && format.charAt(at) == '$') {
            at++;
            index = number;
            number = -1;
        }
        if (number < 0 || format.charAt(from) == '0') {
            if (index == 0) {
                at = from;   // a leading 0 is a flag
            }
            flags(format);
            number = number(format);
        }
        width = number;
        if (at < format.length() && format.charAt(at) == '.') {
            at++;
            precision = number(format);
            if (precision < 0) {
                throw new UnknownFormatConversionException(".");
            }
        }
        if (at >= format.length()) {
            throw new UnknownFormatConversionException("%");
        }
        char c = format.charAt(at++);
        conversion = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        upper = c != conversion;
        end = at;
        check(c);
    }

    /// The decimal number at `at`, or -1.
    private int number(String format) {
        int from = at;
        int value = 0;
        while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            value = 10 * value + format.charAt(at++) - '0';
        }
        return at == from ? -1 : value;
    }

    private void flags(String format) {
        int flag;
        while (at < format.length() && (flag = FLAGS.indexOf(format.charAt(at))) >= 0) {
            if ((flags & 1 << flag) != 0) {
                throw new DuplicateFormatFlagsException(format.substring(at, at + 1));
            }
            flags |= 1 << flag;
            at++;
        }
    }

    private void check(char asWritten) {
        if ("bhscdoxefgan%".indexOf(conversion) < 0 || upper && "don%f".indexOf(conversion) >= 0) {
            throw new UnknownFormatConversionException(String.valueOf(asWritten));
        }
        switch (conversion) {
            case 'n' -> checkNewline();
            case '%' -> checkPercent();
            case 'b', 'h', 's', 'c' -> checkGeneral();
            default -> checkNumber();
        }
    }

    private void checkNewline() {
        if (precision >= 0) {
            throw new IllegalFormatPrecisionException(precision);
        }
        if (width >= 0) {
            throw new IllegalFormatWidthException(width);
        }
        if (flags != 0) {
            throw new IllegalFormatFlagsException(flagText());
        }
    }

    private void checkPercent() {
        if (precision >= 0) {
            throw new IllegalFormatPrecisionException(precision);
        }
        if ((flags & ~LEFT) != 0) {
            throw new IllegalFormatFlagsException(flagText());
        }
        checkWidth(LEFT);
    }

    private void checkGeneral() {
        if (conversion == 'c' && precision >= 0) {
            throw new IllegalFormatPrecisionException(precision);
        }
        if ((conversion == 'b' || conversion == 'h') && has(ALTERNATE)) {
            throw new FormatFlagsConversionMismatchException("#", conversion);
        }
        if (conversion == 'c') {
            refuse(ALTERNATE | PLUS | SPACE | ZERO | GROUP | PARENTHESES);
            checkWidth(LEFT);
        } else {
            checkWidth(LEFT);
            refuse(PLUS | SPACE | ZERO | GROUP | PARENTHESES);
        }
    }

    private void checkNumber() {
        checkWidth(LEFT | ZERO);
        if ((flags & (PLUS | SPACE)) == (PLUS | SPACE) || (flags & (LEFT | ZERO)) == (LEFT | ZERO)) {
            throw new IllegalFormatFlagsException(flagText());
        }
        if (precision >= 0 && "dox".indexOf(conversion) >= 0) {
            throw new IllegalFormatPrecisionException(precision);
        }
        switch (conversion) {
            case 'd', 'g' -> refuse(ALTERNATE);
            case 'a' -> refuse(GROUP | PARENTHESES);
            case 'o', 'x', 'e' -> refuse(GROUP);
            default -> { }
        }
    }

    private void checkWidth(int needing) {
        if (width < 0 && has(needing)) {
            throw new MissingFormatWidthException(toString());
        }
    }

    private void refuse(int refused) {
        if (has(refused)) {
            throw new FormatFlagsConversionMismatchException(names(flags & refused), conversion);
        }
    }

    private boolean has(int flag) { return (flags & flag) != 0; }

    private String flagText() { return (upper ? "^" : "") + names(flags); }

    private static String names(int flags) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < FLAGS.length(); i++) {
            if ((flags & 1 << i) != 0) {
                names.append(FLAGS.charAt(i));
            }
        }
        return names.toString();
    }

    int end() { return end; }

    int index() { return index; }

    boolean isRelative() { return has(PREVIOUS); }

    boolean isString() { return conversion == 's'; }

    boolean takesArgument() { return conversion != 'n' && conversion != '%'; }

    /// The text of a specifier that takes no argument.
    String fixed() { return conversion == 'n' ? "\n" : padded("%"); }

    /// The specifier in the order that exceptions show.
    @Override public String toString() {
        return "%" + names(flags) + (index > 0 ? index + "$" : "") + (width >= 0 ? width : "") + (precision >= 0 ? "." + precision : "") + letter();
    }

    private char letter() { return upper ? (char) (conversion - 32) : conversion; }

    void formatTo(Formatter formatter, Formattable argument) {
        int given = (has(LEFT) ? FormattableFlags.LEFT_JUSTIFY : 0) | (upper ? FormattableFlags.UPPERCASE : 0) | (has(ALTERNATE) ? FormattableFlags.ALTERNATE : 0);
        argument.formatTo(formatter, given, width, precision);
    }

    String format(Object argument) {
        String result = switch (conversion) {
            case 'b' -> cut(argument instanceof Boolean ? argument.toString() : argument == null ? "false" : "true");
            case 'h' -> cut(argument == null ? "null" : Integer.toHexString(argument.hashCode()));
            case 's' -> string(argument);
            case 'c' -> argument == null ? "null" : character(argument);
            case 'd' -> argument == null ? padded("null") : decimal(argument);
            case 'o', 'x' -> argument == null ? padded("null") : bits(argument);
            default -> argument == null ? padded(cut("null")) : floating(argument);
        };
        result = padded(result);
        return upper ? result.toUpperCase(Locale.ROOT) : result;
    }

    private String string(Object argument) {
        if (has(ALTERNATE)) {
            throw new FormatFlagsConversionMismatchException("#", 's');
        }
        return cut(String.valueOf(argument));
    }

    private String cut(String value) { return precision >= 0 && precision < value.length() ? value.substring(0, precision) : value; }

    private String padded(String value) {
        int spaces = width - value.length();
        if (spaces <= 0) {
            return value;
        }
        return has(LEFT) ? value + " ".repeat(spaces) : " ".repeat(spaces) + value;
    }

    private String character(Object argument) {
        if (argument instanceof Character) {
            return argument.toString();
        }
        int point = switch (argument) {
            case Byte b -> b;
            case Short s -> s;
            case Integer i -> i;
            default -> throw wrong(argument);
        };
        if (!Character.isValidCodePoint(point)) {
            throw new IllegalFormatCodePointException(point);
        }
        return Character.toString(point);
    }

    private IllegalFormatConversionException wrong(Object argument) {
        return new IllegalFormatConversionException(conversion, argument.getClass());
    }

    private String decimal(Object argument) {
        if (!isInteger(argument) && !(argument instanceof java.math.BigInteger)) {
            throw wrong(argument);
        }
        String digits = argument.toString();
        boolean negative = digits.charAt(0) == '-';
        return signed(negative ? digits.substring(1) : digits, negative, true);
    }

    private static boolean isInteger(Object argument) {
        return argument instanceof Integer || argument instanceof Long || argument instanceof Short || argument instanceof Byte;
    }

    /// Octal and hexadecimal: two's complement in the width of the type.
    private String bits(Object argument) {
        if (argument instanceof java.math.BigInteger big) {
            String digits = big.toString(conversion == 'x' ? 16 : 8);
            boolean negative = digits.charAt(0) == '-';
            return signed(prefix() + (negative ? digits.substring(1) : digits), negative, true);
        }
        if (!isInteger(argument)) {
            throw wrong(argument);
        }
        refuse(PLUS | SPACE | PARENTHESES);
        long value = ((Number) argument).longValue();
        value &= argument instanceof Integer ? 0xFFFF_FFFFL : argument instanceof Short ? 0xFFFF : argument instanceof Byte ? 0xFF : -1L;
        String digits = conversion == 'x' ? Long.toHexString(value) : Long.toOctalString(value);
        int zeros = has(ZERO) ? width - digits.length() - prefix().length() : 0;
        return prefix() + "0".repeat(Math.max(0, zeros)) + digits;
    }

    private String prefix() { return !has(ALTERNATE) ? "" : conversion == 'x' ? "0x" : "0"; }

    /// Sign, grouping and leading zeros around the digits of a number.
    private String signed(String digits, boolean negative, boolean finite) {
        String body = finite && has(GROUP) ? grouped(digits) : digits;
        String before = negative ? has(PARENTHESES) ? "(" : "-" : has(PLUS) ? "+" : has(SPACE) ? " " : "";
        String after = negative && has(PARENTHESES) ? ")" : "";
        int zeros = finite && has(ZERO) ? width - before.length() - body.length() - after.length() : 0;
        return before + "0".repeat(Math.max(0, zeros)) + body + after;
    }

    private static String grouped(String digits) {
        int point = 0;
        while (point < digits.length() && digits.charAt(point) >= '0' && digits.charAt(point) <= '9') {
            point++;
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < point; i++) {
            if (i > 0 && (point - i) % 3 == 0) {
                result.append(',');
            }
            result.append(digits.charAt(i));
        }
        return result.append(digits, point, digits.length()).toString();
    }

    private String floating(Object argument) {
        if (argument instanceof java.math.BigDecimal big && conversion == 'f') {
            return decimalFraction(big);
        }
        double value;
        if (argument instanceof java.math.BigDecimal big && conversion != 'a') {
            value = big.doubleValue();
        } else if (argument instanceof Double d) {
            value = d;
        } else if (argument instanceof Float f) {
            value = f;
        } else {
            throw wrong(argument);
        }
        if (Double.isNaN(value)) {
            return "NaN";
        }
        boolean negative = Double.compare(value, 0.0) < 0;
        value = Math.abs(value);
        return value == Double.POSITIVE_INFINITY ? signed("Infinity", negative, false) : signed(digits(value), negative, true);
    }

    private String digits(double value) {
        int places = precision < 0 ? 6 : precision;
        if (conversion == 'a') {
            return hexadecimal(value, precision == 0 ? 1 : precision);
        }
        if (conversion == 'f') {
            return withPoint(FormattedFPDecimal.valueOf(value, places, FormattedFPDecimal.PLAIN).getMantissa(), places);
        }
        if (conversion == 'e') {
            FormattedFPDecimal decimal = FormattedFPDecimal.valueOf(value, places, FormattedFPDecimal.SCIENTIFIC);
            return withPoint(decimal.getMantissa(), places) + 'e' + (value == 0 ? "+00" : new String(decimal.getExponent()));
        }
        places = places == 0 ? 1 : places;
        if (value == 0) {
            return withPoint(new char[] {'0'}, places - 1);
        }
        FormattedFPDecimal decimal = FormattedFPDecimal.valueOf(value, places, FormattedFPDecimal.GENERAL);
        char[] exponent = decimal.getExponent();
        return exponent != null
                ? withPoint(decimal.getMantissa(), places - 1) + 'e' + new String(exponent)
                : withPoint(decimal.getMantissa(), places - decimal.getExponentRounded() - 1);
    }

    /// `0x1.8p3`, the significand rounded half to even to so many hexadecimal places.
    private static String hexadecimal(double value, int places) {
        int dropped = places < 0 || places >= 13 ? 0 : 4 * (13 - places);
        if (dropped == 0 || value < Double.MIN_NORMAL) {
            return Double.toHexString(value);
        }
        long bits = Double.doubleToRawLongBits(value);
        long half = 1L << dropped - 1;
        long rest = bits & (1L << dropped) - 1;
        bits -= rest;
        if (rest > half || rest == half && (bits >>> dropped & 1) != 0) {
            bits += 1L << dropped;
        }
        String exact = Double.toHexString(Double.longBitsToDouble(bits));
        int power = exact.indexOf('p');
        int digits = power - exact.indexOf('.') - 1;
        return exact.substring(0, power) + "0".repeat(Math.max(0, places - digits)) + exact.substring(power);
    }

    /// The digits with zeros added to as many places after the point.
    private String withPoint(char[] mantissa, int places) {
        String digits = new String(mantissa);
        int point = digits.indexOf('.');
        if (point < 0) {
            return places > 0 ? digits + "." + "0".repeat(places) : has(ALTERNATE) ? digits + "." : digits;
        }
        return digits + "0".repeat(Math.max(0, places - (digits.length() - point - 1)));
    }

    private String decimalFraction(java.math.BigDecimal value) {
        String digits = value.abs().setScale(precision < 0 ? 6 : precision, java.math.RoundingMode.HALF_UP).toPlainString();
        return signed(digits, value.signum() < 0, true);
    }
}
