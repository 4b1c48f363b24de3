package beetos.runtime;

import beetos.machine.Address;

/// UTF-8 without the charset classes. A lone surrogate becomes `?`, as the JDK's encoder has it.
public final class Utf8 {
    private Utf8() {}

    public static byte[] encode(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;   // a pair takes 4, counted as 6 and cut below
        }
        byte[] octets = new byte[length];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c < 0x80) {
                octets[at++] = (byte) c;
            } else if (c < 0x800) {
                octets[at++] = (byte) (0xC0 | c >> 6);
                octets[at++] = continuation(c);
            } else if (c < 0xD800 || c > 0xDFFF) {
                octets[at++] = (byte) (0xE0 | c >> 12);
                octets[at++] = continuation(c >> 6);
                octets[at++] = continuation(c);
            } else if (c < 0xDC00 && i + 1 < text.length() && (text.charAt(i + 1) & 0xFC00) == 0xDC00) {
                int point = 0x10000 + (c - 0xD800 << 10) + text.charAt(++i) - 0xDC00;
                octets[at++] = (byte) (0xF0 | point >> 18);
                octets[at++] = continuation(point >> 12);
                octets[at++] = continuation(point >> 6);
                octets[at++] = continuation(point);
            } else {
                octets[at++] = '?';
            }
        }
        return at == length ? octets : java.util.Arrays.copyOf(octets, at);
    }

    /// The text of well-formed octets that lie outside the heap.
    public static String decode(long address, int length) {
        char[] text = new char[length];
        int count = 0;
        for (long at = address, limit = address + length; at < limit; ) {
            int first = Address.load8(at++);
            if (first < 0x80) {
                text[count++] = (char) first;
                continue;
            }
            int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
            int point = first & 0x3F >> more;
            for (; more > 0 && at < limit; more--) {
                point = point << 6 | Address.load8(at++) & 0x3F;
            }
            if (point >= 0x10000) {
                text[count++] = (char) (0xD7C0 + (point >> 10));
                point = 0xDC00 + (point & 0x3FF);
            }
            text[count++] = (char) point;
        }
        return new String(text, 0, count);
    }

    private static byte continuation(int bits) { return (byte) (0x80 | bits & 0x3F); }
}
