package conformance.strings;

/// Covers equals, equalsIgnoreCase, compareTo, compareToIgnoreCase, contentEquals and hash codes of mixed texts.
public final class Compare {
    public static void main(String[] args) {
        String[] words = {"", "a", "A", "ab", "b", "\u00e9", "E", "\u4e2d", "\uD83D\uDE00", "a\u4e2d"};
        for (String a : words) {
            StringBuilder line = new StringBuilder();
            for (String b : words) {
                line.append(a.compareTo(b)).append(',').append(Integer.signum(a.compareToIgnoreCase(b))).append(a.equals(b) ? "=" : "").append(' ');
            }
            System.out.println(line + " " + a.hashCode());
        }
        System.out.println("Straße".equalsIgnoreCase("STRAßE") + " " + "abc".equalsIgnoreCase("ABC") + " " + "abc".equalsIgnoreCase(null));
        System.out.println("abc".contentEquals(new StringBuilder("abc")) + " " + "abc".contentEquals("abd"));
        System.out.println(String.CASE_INSENSITIVE_ORDER.compare("Zebra", "apple") > 0);
        System.out.println(new String("abc").intern() == "abc");
    }
}
