package beetos.apps.bsh;

/// File name patterns: `*` any characters, `?` one, `[a-z]` one of a set, `[!a-z]` one outside it.
///
/// Names match in time proportional to name times pattern: after a mismatch only the last `*` is tried again.
public final class Pattern {
    private Pattern() {}

    static boolean special(char c) {
        return c == '*' || c == '?' || c == '[';
    }

    public static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;      // index after the last star
        int resume = 0;     // where in the name that star's text ends
        while (n < name.length()) {
            int next = p < pattern.length() && pattern.charAt(p) != '*' ? one(pattern, p, name.charAt(n)) : -1;
            if (next >= 0) {
                p = next;
                n++;
            } else if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = ++p;
                resume = n;
            } else if (star >= 0) {
                p = star;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /// The index behind the pattern's one-character item at `p` if it accepts `c`, or -1. A backslash keeps the next character.
    private static int one(String pattern, int p, char c) {
        char item = pattern.charAt(p);
        if (item == '?') {
            return p + 1;
        }
        if (item == '\\' && p + 1 < pattern.length()) {
            return pattern.charAt(p + 1) == c ? p + 2 : -1;
        }
        int end = item == '[' ? pattern.indexOf(']', p + 2) : -1;
        if (end < 0) {
            return item == c ? p + 1 : -1;
        }
        return inSet(pattern, p + 1, end, c) ? end + 1 : -1;
    }

    private static boolean inSet(String pattern, int begin, int end, char c) {
        boolean inverted = pattern.charAt(begin) == '!';
        boolean found = false;
        for (int i = inverted ? begin + 1 : begin; i < end; i++) {
            char low = pattern.charAt(i);
            char high = low;
            if (i + 2 < end && pattern.charAt(i + 1) == '-') {
                high = pattern.charAt(i + 2);
                i += 2;
            }
            found |= c >= low && c <= high;
        }
        return found != inverted;
    }
}
