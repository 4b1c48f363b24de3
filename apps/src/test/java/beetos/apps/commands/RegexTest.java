package beetos.apps.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RegexTest {
    private static final int COUNT = 20_000;

    private static String first(String pattern, boolean extended, String text) {
        Regex regex = RegexParser.parse(pattern, extended, false);
        for (int begin = 0; begin <= text.length(); begin++) {
            int end = regex.match(text, begin);
            if (end >= 0) {
                return text.substring(begin, end);
            }
        }
        return null;
    }

    @Test
    void basicOnesHaveTheirOperatorsBehindABackslash() {
        assertEquals("a+b", first("a+b", false, "aab a+b"));
        assertEquals("aab", first("a\\+b", false, "aab a+b"));
        assertEquals("(x|y)", first("(x|y)", false, "x(x|y)"));
        assertEquals("yx", first("\\(x\\|y\\)\\{2\\}", false, "ayxa"));
        assertEquals("*a", first("*a", false, "b*a"));
        assertEquals("a^b$c", first("a^b$c", false, "a^b$c"));
        assertEquals("abc", first("^abc$", false, "abc"));
        assertEquals(null, first("^abc$", false, "xabc"));
        assertEquals("a.c", first("a\\.c", false, "abc a.c"));
    }

    @Test
    void setsHaveRangesAndClasses() {
        assertEquals("]-", first("[]-]+", true, "a]-b"));
        assertEquals("x1", first("[[:alpha:]][[:digit:]]", true, "--x1"));
        assertEquals("^a", first("[a^]+", true, "b^a"));
        assertEquals("bcd", first("[^a-]+", true, "a-bcd-a"));
        assertEquals("a", RegexParser.parse("A", true, true).match("a", 0) == 1 ? "a" : null);
    }

    @Test
    void theLongestMatchCounts() {
        assertEquals("abcd", first("ab|abcd|abc", true, "abcde"));
        assertEquals("aaa", first("a{2,3}", true, "aaaa"));
        assertEquals("", first("x*", true, "aaa"));
    }

    @Test
    void whatIsNoneIsRefused() {
        for (String wrong : new String[] {"(", "a)", "[a", "*a", "a{3,2}", "a{", "a{999}", "(a{200}){200}", "\\", "(a)\\1", "[[:nothing:]]"}) {
            assertThrows(UsageException.class, () -> RegexParser.parse(wrong, true, false), wrong);
        }
    }

    /// Against the JDK's, on patterns that both read alike.
    @Test
    void randomOnesMatchWhatTheJdkSays() {
        for (long seed = 0; seed < COUNT; seed++) {
            Random random = new Random(seed);
            String pattern = pattern(random, 3);
            String text = random.ints(random.nextInt(8), 'a', 'd').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            boolean whole = Pattern.matches(pattern, text);
            assertEquals(whole, RegexParser.parse(pattern, true, false).match(text, 0) == text.length(), "seed " + seed + ": " + pattern + " on " + text);
            assertEquals(Pattern.compile(pattern).matcher(text).find(), first(pattern, true, text) != null, "seed " + seed + ": " + pattern + " in " + text);
        }
    }

    private static String pattern(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 3 : 7);
        return switch (kind) {
            case 0, 1 -> String.valueOf((char) ('a' + random.nextInt(3)));
            case 2 -> random.nextBoolean() ? "." : "[^a]";
            case 3 -> pattern(random, depth - 1) + pattern(random, depth - 1);
            case 4 -> "(" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")";
            case 5 -> "(" + pattern(random, depth - 1) + ")" + new String[] {"*", "+", "?", "{2}", "{1,2}", "{1,}"}[random.nextInt(6)];
            default -> random.nextInt(4) > 0 ? pattern(random, depth - 1) : random.nextBoolean() ? "^" + pattern(random, 0) : pattern(random, 0) + "$";
        };
    }
}
