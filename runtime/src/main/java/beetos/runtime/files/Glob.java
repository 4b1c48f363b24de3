package beetos.runtime.files;

import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/// A glob: `*` and `?` within a name, `**` across names, `[a-z]`, `[!a-z]`, one of `{…,…}`, and a backslash before what stands for itself.
/// Groups are written out at the start; what remains is tried from left to right, a star with as little as does.
record Glob(List<String> choices) implements PathMatcher {
    static Glob of(String glob) {
        List<String> choices = new ArrayList<>();
        expand(glob, 0, choices);
        return new Glob(choices);
    }

    @Override public boolean matches(Path path) {
        String text = path.toString();
        for (String choice : choices) {
            if (matches(choice, 0, text, 0)) {
                return true;
            }
        }
        return false;
    }

    /// Adds what `glob` stands for, which has no group before `from`.
    private static void expand(String glob, int from, List<String> choices) {
        int open = from;
        while (open < glob.length() && glob.charAt(open) != '{') {
            open = behind(glob, open);
        }
        if (open == glob.length()) {
            choices.add(glob);
            return;
        }
        List<String> options = new ArrayList<>();
        int close = options(glob, open, options);
        for (String option : options) {
            expand(glob.substring(0, open) + option + glob.substring(close + 1), open + option.length(), choices);
        }
    }

    /// The options of the group at `open`; answers where it closes.
    private static int options(String glob, int open, List<String> options) {
        int begin = open + 1;
        for (int at = begin; at < glob.length(); at = behind(glob, at)) {
            char c = glob.charAt(at);
            if (c == '{') {
                throw new PatternSyntaxException("Cannot nest groups", glob, at);
            }
            if (c == ',' || c == '}') {
                options.add(glob.substring(begin, at));
                begin = at + 1;
            }
            if (c == '}') {
                return at;
            }
        }
        throw new PatternSyntaxException("Missing '}'", glob, glob.length() - 1);
    }

    /// The index behind the element at `at`: a character, an escape, or a class.
    private static int behind(String glob, int at) {
        return switch (glob.charAt(at)) {
            case '\\' -> {
                if (at + 1 == glob.length()) {
                    throw new PatternSyntaxException("No character to escape", glob, at);
                }
                yield at + 2;
            }
            case '[' -> classEnd(glob, at) + 1;
            default -> at + 1;
        };
    }

    private static int classEnd(String glob, int open) {
        int close = glob.indexOf(']', open);
        if (close < 0) {
            throw new PatternSyntaxException("Missing ']'", glob, glob.length() - 1);
        }
        if (glob.substring(open, close).indexOf('/') >= 0) {
            throw new PatternSyntaxException("Explicit 'name separator' in class", glob, glob.indexOf('/', open));
        }
        return close;
    }

    private static boolean matches(String glob, int from, String text, int begin) {
        int i = begin;
        for (int at = from; at < glob.length(); at = behind(glob, at)) {
            char c = glob.charAt(at);
            if (c == '*') {
                return star(glob, at, text, i);
            }
            if (i == text.length() || !one(glob, at, text.charAt(i))) {
                return false;
            }
            i++;
        }
        return i == text.length();
    }

    private static boolean star(String glob, int at, String text, int begin) {
        boolean across = glob.startsWith("**", at);
        int rest = at + (across ? 2 : 1);
        int limit = across || text.indexOf('/', begin) < 0 ? text.length() : text.indexOf('/', begin);
        for (int i = begin; i <= limit; i++) {
            if (matches(glob, rest, text, i)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the element at `at`, no star, takes this character.
    private static boolean one(String glob, int at, char c) {
        return switch (glob.charAt(at)) {
            case '?' -> c != '/';
            case '[' -> c != '/' && inClass(glob, at + 1, classEnd(glob, at), c);
            case '\\' -> glob.charAt(at + 1) == c;
            default -> glob.charAt(at) == c;
        };
    }

    private static boolean inClass(String glob, int begin, int close, char c) {
        boolean negated = glob.charAt(begin) == '!';
        boolean found = false;
        for (int i = begin + (negated ? 1 : 0); i < close; i++) {
            boolean range = i + 2 < close && glob.charAt(i + 1) == '-';
            int last = range ? i + 2 : i;
            found |= glob.charAt(i) <= c && c <= glob.charAt(last);
            i = last;
        }
        return found != negated;
    }
}
