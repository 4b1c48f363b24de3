package beetos.os.tar;

/// Numbers as archives write them.
final class Numbers {
    static final long NONE = -1;
    private static final long NANOS = 1_000_000_000L;
    private static final int FRACTION_DIGITS = 9;

    private Numbers() {}

    /// A header's field: octal digits, or, with the first bit set, a number in base 256. [#NONE] if it is neither, or negative.
    static long field(byte[] octets, int at, int length) {
        return octets[at] < 0 ? base256(octets, at, length) : octal(octets, at, length);
    }

    /// Blanks, octal digits, then the end or a blank or zero. No digit at all is 0.
    static long octal(byte[] octets, int at, int length) {
        int limit = at + length;
        int i = at;
        while (i < limit && octets[i] == ' ') {
            i++;
        }
        long value = 0;
        for (; i < limit && octets[i] != ' ' && octets[i] != 0; i++) {
            int digit = octets[i] - '0';
            if (digit < 0 || digit > 7) {
                return NONE;
            }
            value = value << 3 | digit;   // 12 digits are 36 bits
        }
        return value;
    }

    private static long base256(byte[] octets, int at, int length) {
        if ((octets[at] & 0x7F) != 0) {
            return NONE;                  // negative, or longer than a long
        }
        long value = 0;
        for (int i = at + 1; i < at + length; i++) {
            if (value >>> Long.SIZE - 9 != 0) {
                return NONE;
            }
            value = value << 8 | octets[i] & 0xFF;
        }
        return value;
    }

    /// A PAX record's decimal number; [#NONE] if it is not one.
    static long decimal(String text) {
        long value = text.isEmpty() ? NONE : 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - digit) / 10) {
                return NONE;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    /// A PAX record's time, seconds with a fraction, in nanoseconds; 0 if it is before 1970, or no time.
    static long time(String text) {
        int point = text.indexOf('.');
        long seconds = decimal(point < 0 ? text : text.substring(0, point));
        String fraction = point < 0 ? "" : text.substring(point + 1);
        fraction = fraction.length() > FRACTION_DIGITS ? fraction.substring(0, FRACTION_DIGITS) : fraction;
        long nanos = fraction.isEmpty() ? 0 : decimal(fraction);
        for (int i = fraction.length(); i < FRACTION_DIGITS; i++) {
            nanos *= 10;
        }
        return seconds < 0 || nanos < 0 ? 0 : nanos(seconds) + nanos;
    }

    /// Seconds in nanoseconds; 0 if that is too far in the future.
    static long nanos(long seconds) {
        return seconds > Long.MAX_VALUE / NANOS - 1 ? 0 : seconds * NANOS;
    }
}
