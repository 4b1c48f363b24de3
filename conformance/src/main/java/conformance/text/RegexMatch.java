package conformance.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Covers matching by regular expressions: classes, quantifiers, anchors, alternatives, flags and groups.
public final class RegexMatch {
    static void match(String regex, String text) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        StringBuilder line = new StringBuilder(regex + " on " + text + ": " + matcher.matches());
        matcher.reset();
        while (matcher.find()) {
            line.append(" [").append(matcher.start()).append(',').append(matcher.end()).append(' ').append(matcher.group()).append(']');
            for (int i = 1; i <= matcher.groupCount(); i++) {
                line.append('(').append(matcher.group(i)).append(')');
            }
        }
        System.out.println(line);
    }

    public static void main(String[] args) {
        match("a*b", "aaab");
        match("[a-c]+\\d{2,3}", "abc123 b45 c6");
        match("^(\\w+)@(\\w+)\\.(com|org)$", "ada@example.org");
        match("(a|b)*?c", "ababc");
        match("x?+y", "xy");
        match("(?i)HeLLo", "hello");
        match("(?<year>\\d{4})-(?<month>\\d\\d)", "2024-05 and 1999-12");
        match("(\\w)\\1", "hello book");
        match("\\bfoo\\b", "foo food foo");
        match("[^\\s,]+", "a, b  c");
        match("a(?=b)", "abac");
        match("(?<!x)y", "xy yy");
        match("(?m)^l.*$", "l1\nx\nl2");
        match("(?s).+", "a\nb");
        match("\\p{Upper}\\p{Punct}", "A! b? C.");
        match("\u00e9+", "caf\u00e9\u00e9");
        match("", "ab");
        match("(a+)+$", "aaaaaaaaaaaa");
        match("[a-z&&[^m-p]]+", "lmnopq");
        match("\\Qa.b\\E", "a.b axb");
    }
}
