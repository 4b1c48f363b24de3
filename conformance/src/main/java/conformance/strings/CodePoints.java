package conformance.strings;

/// Covers surrogate pairs: code points, offsets, counting, chars and codePoints streams.
public final class CodePoints {
    public static void main(String[] args) {
        String s = "a\uD83D\uDE00\u00e9\uD83Dz";
        System.out.println(s.length() + " " + s.codePointCount(0, s.length()) + " " + s.codePointAt(1) + " " + s.codePointBefore(3) + " " + s.offsetByCodePoints(0, 3));
        s.codePoints().forEach(c -> System.out.print(Integer.toHexString(c) + " "));
        System.out.println();
        System.out.println(s.chars().filter(c -> Character.isSurrogate((char) c)).count());
        System.out.println(Character.toChars(0x1F600).length + " " + Character.charCount('x') + " " + Character.toCodePoint('\uD83D', '\uDE00'));
        System.out.println(new String(new int[] {0x41, 0x1F680, 0x42}, 0, 3).length());
        System.out.println(Character.toString(0x10FFFF).length() + " " + Character.isValidCodePoint(0x110000));
        System.out.println(Character.isHighSurrogate('\uD83D') + " " + Character.isLowSurrogate('\uD83D') + " " + Character.getNumericValue('z'));
    }
}
