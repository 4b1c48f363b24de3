package conformance.basic;

/// Builds text in a char array and turns it into a string.
public final class BuilderByHand {
    public static void main(String[] args) {
        System.out.println(decimal(0));
        System.out.println(decimal(-120));
        System.out.println(decimal(2147483647));
        System.out.println(reverse("stressed"));
        char[] line = new char[10];
        for (int i = 0; i < line.length; i++) {
            line[i] = (char) ('0' + i);
        }
        System.out.println(new String(line));
        System.out.println(new String(line, 3, 4));
        System.out.println(String.valueOf(line).length());
    }

    static String decimal(int n) {
        if (n == 0) {
            return "0";
        }
        boolean negative = n < 0;
        char[] digits = new char[11];
        int at = digits.length;
        for (int rest = n; rest != 0; rest /= 10) {
            digits[--at] = (char) ('0' + Math.abs(rest % 10));
        }
        if (negative) {
            digits[--at] = '-';
        }
        return new String(digits, at, digits.length - at);
    }

    static String reverse(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0, j = chars.length - 1; i < j; i++, j--) {
            char swap = chars[i];
            chars[i] = chars[j];
            chars[j] = swap;
        }
        return new String(chars);
    }
}
