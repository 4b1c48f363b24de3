package conformance.strings;

import java.nio.charset.StandardCharsets;

/// Covers encoding to and decoding from UTF-8, ISO-8859-1, US-ASCII and UTF-16, malformed input included.
public final class Utf8 {
    static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return text.toString();
    }

    public static void main(String[] args) {
        String s = "a\u00e9\u4e2d\uD83D\uDE00\u0000\uD800x";
        System.out.println(hex(s.getBytes(StandardCharsets.UTF_8)));
        System.out.println(hex(s.getBytes(StandardCharsets.ISO_8859_1)));
        System.out.println(hex(s.getBytes(StandardCharsets.US_ASCII)));
        System.out.println(hex("a\u4e2d".getBytes(StandardCharsets.UTF_16BE)));
        System.out.println(new String("a\u00e9\u4e2d\uD83D\uDE00".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals("a\u00e9\u4e2d\uD83D\uDE00"));
        byte[][] malformed = {{(byte) 0xC3}, {(byte) 0xC0, (byte) 0x80}, {'a', (byte) 0xE4, (byte) 0xB8, 'b'}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xF0, (byte) 0x9F, (byte) 0x98}, {(byte) 0xFF, 'z'}, {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}};
        for (byte[] bytes : malformed) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            StringBuilder codes = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                codes.append(Integer.toHexString(text.charAt(i))).append(' ');
            }
            System.out.println(codes);
        }
        System.out.println(new String(new byte[] {(byte) 0xE9, 'x'}, StandardCharsets.ISO_8859_1));
        System.out.println(new String(new byte[] {1, 65, 66, 2}, 1, 2, StandardCharsets.UTF_8));
        System.out.println("caf\u00e9".getBytes().length);
    }
}
