package conformance.strings;

/// Covers indexOf, lastIndexOf, contains, startsWith and regionMatches with starts inside and outside the string.
public final class Search {
    public static void main(String[] args) {
        String s = "abracadabra";
        System.out.println(s.indexOf("abra") + " " + s.indexOf("abra", 1) + " " + s.indexOf("abra", 99) + " " + s.indexOf("", 5) + " " + s.indexOf("", 50));
        System.out.println(s.lastIndexOf("abra") + " " + s.lastIndexOf("abra", 6) + " " + s.lastIndexOf('a', 5) + " " + s.lastIndexOf("", 3));
        System.out.println(s.indexOf('r', -5) + " " + s.indexOf('z') + " " + s.indexOf('a', 3, 5));
        System.out.println(s.contains("cad") + " " + s.contains("dac") + " " + s.contains(""));
        System.out.println(s.startsWith("cad", 4) + " " + s.startsWith("", 11) + " " + s.startsWith("a", -1) + " " + s.endsWith("bra") + " " + s.endsWith(""));
        System.out.println(s.regionMatches(0, "xabrx", 1, 3) + " " + s.regionMatches(true, 0, "ABRA", 0, 4) + " " + s.regionMatches(9, "ra", 0, 5));
        String wide = "\u4e2d\u6587 mixed \u4e2d";
        System.out.println(wide.indexOf('\u4e2d', 1) + " " + wide.indexOf("mixed") + " " + wide.lastIndexOf("\u4e2d") + " " + wide.indexOf("x\u4e2d"));
        System.out.println("a\uD83D\uDE00b".indexOf(0x1F600) + " " + "a\uD83D\uDE00b".indexOf('b'));
    }
}
