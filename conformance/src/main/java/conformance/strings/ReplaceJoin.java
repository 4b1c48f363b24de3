package conformance.strings;

import java.util.List;
import java.util.StringJoiner;

/// Covers replace of characters and texts, String.join, and StringJoiner with prefix and empty value.
public final class ReplaceJoin {
    public static void main(String[] args) {
        System.out.println("hello".replace('l', 'L') + "hello".replace('z', 'y') + "aaa".replace("aa", "b") + "abc".replace("", "-") + "abcabc".replace("bc", ""));
        System.out.println("\u4e2d-\u4e2d".replace('\u4e2d', 'x') + "xx".replace('x', '\u4e2d'));
        System.out.println(String.join(", ", "a", "b", "c") + String.join("-", List.of("x", "y")) + String.join("/", new String[0]));
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        joiner.setEmptyValue("empty");
        System.out.println(joiner + " " + joiner.length());
        joiner.add("1").add("2");
        StringJoiner other = new StringJoiner("+").add("3").add("4");
        System.out.println(joiner.merge(other) + " " + joiner.length());
        System.out.println(String.join("|", null, "x"));
    }
}
