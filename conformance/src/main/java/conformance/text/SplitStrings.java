package conformance.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/// Covers split by characters, texts and patterns, with limits, empty parts and leading empties.
public final class SplitStrings {
    public static void main(String[] args) {
        System.out.println(Arrays.toString("a,b,,c,,".split(",")));
        System.out.println(Arrays.toString("a,b,,c,,".split(",", -1)));
        System.out.println(Arrays.toString("a,b,,c,,".split(",", 2)));
        System.out.println(Arrays.toString(",a".split(",")));
        System.out.println(Arrays.toString("".split(",")));
        System.out.println(Arrays.toString(" one  two three ".split("\\s+")));
        System.out.println(Arrays.toString("abc".split("")));
        System.out.println(Arrays.toString("a1b22c".split("\\d+")));
        System.out.println(Arrays.toString("a.b.c".split("\\.")));
        System.out.println(Arrays.toString("boo:and:foo".split("o", 5)));
        System.out.println(Arrays.toString("x1y2".splitWithDelimiters("\\d", 0)));
        System.out.println(Pattern.compile("-").splitAsStream("p-q-r").toList());
        System.out.println(Arrays.toString("\u4e2d|\u6587".split("\\|")));
    }
}
