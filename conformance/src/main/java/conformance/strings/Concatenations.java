package conformance.strings;

/// Covers concatenation of many parts, wide text, null parts, side effects and characters as numbers.
public final class Concatenations {
    private static int calls;

    private static String next() {
        return "n" + calls++;
    }

    public static void main(String[] args) {
        String none = null;
        String wide = "\u4e2d";
        System.out.println(none + none);
        System.out.println(next() + next() + calls + next());
        System.out.println("" + 1 + 2L + 3f + 4.0 + '5' + true + null + wide + (char) 66 + (byte) 7 + (short) 8 + new int[0].length);
        System.out.println(1 + 1 + "x" + 1 + 1 + ('a' + 1) + (char) ('a' + 1));
        String a = "a", b = "b", c = "c", d = "d";
        System.out.println(a + b + c + d + a + b + c + d + a + b + c + d + a + b + c + d + a + b + c + d + a + b + c + d + a + b + c + d + calls + calls);
        System.out.println("\1\2 constants with control characters".length() + a + "\u0001" + b);
        char[] chars = {'x'};
        System.out.println(chars.length + "" + chars[0]);
        String grown = "";
        for (char ch = 'a'; ch < 'h'; ch++) {
            grown = ch + grown + ch;
        }
        System.out.println(grown);
        Object o = new Object() {
            @Override public String toString() {
                return null;
            }
        };
        System.out.println("null from toString: " + o);
    }
}
