package conformance.text;

/// Covers String.format of strings, characters, booleans and hash codes, with width, precision and case.
public final class FormatText {
    public static void main(String[] args) {
        System.out.println(String.format("%s|%10s|%-10s|%.3s|%10.2s|%S", "text", "text", "text", "text", "text", "text"));
        System.out.println(String.format("%c|%5c|%-3c|%C|%c", 'x', 'y', 'z', 'w', 0x1F600));
        System.out.println(String.format("%b|%b|%b|%6b|%B", true, null, "x", false, true));
        System.out.println(String.format("%s %s %s", null, 5, new int[0].length));
        System.out.println(String.format("%h %h", "hash", null));
        System.out.println("%s and %s".formatted("one", 2));
        System.out.println(String.format("no arguments"));
        System.out.println(String.format("%s", (Object[]) new String[] {"array"}));
        System.out.printf("%s=%d%n", "printf", 7);
        System.out.format("%-4s|%n", "f");
    }
}
