package beetos.apps.commands;

import java.util.Locale;

/// Finds what `grep` looks for in a line.
final class Matcher {
    private final Options options;
    private final String text;         // a plain text, or null
    private final Regex regex;
    private int begin;
    private int end;

    Matcher(String pattern, Options options) {
        this.options = options;
        text = options.has('F') ? folded(pattern) : null;
        regex = options.has('F') ? null : RegexParser.parse(pattern, options.has('E'), options.has('i'));
    }

    /// Looks for the next match from `from` on.
    boolean next(String line, int from) {
        String searched = text == null ? line : folded(line);
        for (begin = from; begin <= line.length(); begin++) {
            end = text == null ? regex.match(searched, begin) : searched.startsWith(text, begin) ? begin + text.length() : -1;
            if (end >= 0 && accepted(line)) {
                return true;
            }
        }
        return false;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    private boolean accepted(String line) {
        if (options.has('x')) {
            return begin == 0 && end == line.length();
        }
        boolean word = !options.has('w') || begin < end;
        return word && (!options.has('w') || !isLetter(line, begin - 1) && !isLetter(line, end));
    }

    private static boolean isLetter(String line, int at) {
        return at >= 0 && at < line.length() && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '_');
    }

    private String folded(String line) {
        return options.has('i') ? line.toLowerCase(Locale.ROOT) : line;
    }
}
