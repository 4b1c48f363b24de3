package conformance.strings;

/// Covers trim, strip and its halves, isBlank, lines, indent, stripIndent and translateEscapes.
public final class StripTrim {
    public static void main(String[] args) {
        String s = " \t\u2003 text \u2003\n";
        System.out.println("[" + s.trim().length() + "] [" + s.strip() + "] [" + s.stripLeading().length() + "] [" + s.stripTrailing().length() + "]");
        System.out.println(" \t\n".isBlank() + " " + "".isBlank() + " " + " x".isBlank());
        "one\ntwo\r\nthree\n\nfive".lines().forEach(line -> System.out.println("<" + line + ">"));
        System.out.print("a\n b\n".indent(2));
        System.out.print("   a\n  b".indent(-2));
        System.out.println("   x\n  y\n".stripIndent());
        System.out.println("tab\\tnew\\u0041\\n!".replace("\\u0041", "A").translateEscapes());
        System.out.println("\u0000 trimmed \u0001".trim());
    }
}
