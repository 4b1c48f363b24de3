package beetos.user;

/// Text as octets of UTF-8. What is not valid becomes U+FFFD when read, `?` when written.
public final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    public static byte[] encode(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
        }
        byte[] octets = new byte[count];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                octets[at++] = (byte) c;
            } else if (c < 0x800) {
                octets[at++] = (byte) (0xC0 | c >> 6);
                octets[at++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                octets[at++] = (byte) (0xE0 | c >> 12);
                octets[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                octets[at++] = (byte) (0x80 | c & 0x3F);
            } else {
                at = surrogate(text, i, octets, at);
            }
        }
        return at == count ? octets : java.util.Arrays.copyOf(octets, at);
    }

    /// A pair is four octets, two for each of its halves; half a pair is a question mark.
    private static int surrogate(String text, int i, byte[] octets, int at) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
            int point = Character.toCodePoint(c, text.charAt(i + 1));
            octets[at++] = (byte) (0xF0 | point >> 18);
            octets[at++] = (byte) (0x80 | point >> 12 & 0x3F);
            octets[at++] = (byte) (0x80 | point >> 6 & 0x3F);
            octets[at++] = (byte) (0x80 | point & 0x3F);
        } else if (!(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)))) {
            octets[at++] = '?';
        }
        return at;
    }

    public static String decode(byte[] octets, int offset, int length) {
        StringBuilder text = new StringBuilder(length);
        int limit = offset + length;
        int at = offset;
        while (at < limit) {
            int first = octets[at++];
            if (first >= 0) {
                text.append((char) first);
                continue;
            }
            int more = first >= (byte) 0xF0 ? 3 : first >= (byte) 0xE0 ? 2 : first >= (byte) 0xC2 ? 1 : 0;
            int point = first & 0x3F >> more;
            int taken = 0;
            while (taken < more && at < limit && (octets[at] & 0xC0) == 0x80) {
                point = point << 6 | octets[at++] & 0x3F;
                taken++;
            }
            append(text, more == 0 || taken < more ? REPLACEMENT : point);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int point) {
        if (point < 0x1_0000) {
            text.append((char) point);
        } else if (point <= Character.MAX_CODE_POINT) {
            text.append(Character.highSurrogate(point)).append(Character.lowSurrogate(point));
        } else {
            text.append(REPLACEMENT);
        }
    }

    public static String decode(byte[] octets) {
        return decode(octets, 0, octets.length);
    }
}
