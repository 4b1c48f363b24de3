package conformance.text;

/// Covers String.format of integers: width, sign, zero, groups, hexadecimal, octal and arguments by index.
public final class FormatIntegers {
    public static void main(String[] args) {
        System.out.println(String.format("%d|%5d|%-5d|%05d|%+d|%(d|% d|%,d", 42, 42, 42, 42, 42, -42, 42, 1234567));
        System.out.println(String.format("%x|%X|%#x|%08x|%o|%#o", 255, 255, 255, -1, 8, 8));
        System.out.println(String.format("%d %d %d", (byte) -1, (short) 300, 123456789012L));
        System.out.println(String.format("%x %x", (byte) -1, -1L));
        System.out.println(String.format("%2$s %1$s %2$s %<s", "a", "b"));
        System.out.println(String.format("%,d %,d", -1234567890123L, 999));
        System.out.println(String.format("%d%%", 50) + String.format("%n").length());
    }
}
