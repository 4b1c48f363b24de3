package conformance.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Covers replaceAll, replaceFirst, matches, appendReplacement, quoting and replacement by function.
public final class RegexReplace {
    public static void main(String[] args) {
        System.out.println("a1b22c333".replaceAll("\\d+", "#"));
        System.out.println("a1b22c333".replaceFirst("\\d+", "<$0>"));
        System.out.println("john smith".replaceAll("(\\w+) (\\w+)", "$2, $1"));
        System.out.println("x.y.z".replaceAll(".", "-") + "x.y.z".replaceAll("\\.", "-"));
        System.out.println("2024-05-06".matches("\\d{4}-\\d\\d-\\d\\d") + " " + "2024".matches("\\d"));
        System.out.println(Pattern.compile("\\w+").matcher("one two").replaceAll(m -> m.group().toUpperCase() + m.group().length()));
        Matcher matcher = Pattern.compile("(?<n>\\d)").matcher("1+2=3");
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Integer.toString(Integer.parseInt(matcher.group("n")) * 10));
        }
        System.out.println(matcher.appendTail(out));
        System.out.println("cost: 5".replaceAll("5", Matcher.quoteReplacement("$6\\")));
        System.out.println("a.b".split(Pattern.quote("."))[1]);
        System.out.println("abc".replaceAll("", "-") + "abc".replaceAll("x*", "."));
        try {
            Pattern.compile("a(b");
        } catch (java.util.regex.PatternSyntaxException e) {
            System.out.println(e.getDescription() + " " + e.getIndex());
        }
        try {
            "a".replaceAll("a", "$1");
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
