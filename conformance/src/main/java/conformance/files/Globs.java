package conformance.files;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/// Covers path matchers.
final class Globs {
    private static final List<String> RULES = List.of("glob:*", "glob:*.java", "glob:**.java", "glob:**/a", "glob:a/*", "glob:?", "glob:a?c", "glob:[a-c]*",
            "glob:[!a-c]*", "glob:{a,b/c,*.java}", "glob:x{a,bc}y", "glob:\\*", "glob:a\\?", "glob:[-a]", "glob:[!-a]", "glob:[*?]", "glob:", "glob:a}b",
            "regex:a.*", "GLOB:a", "glob:{a", "glob:{a,{b}}", "glob:[a", "glob:a\\", "glob:[a/b]", "glob:{,x}a", "other:a", "a", ":a");
    private static final List<String> PATHS = List.of("", "a", "b", "ab", "abc", "a/b", "b/c", "x.java", "a/x.java", "a/b/a", "*", "a?", "-", "é", "xay", "xbcy", "a}b", "xa");

    private Globs() { }

    static void main() {
        for (String rule : RULES) {
            StringBuilder line = new StringBuilder(rule);
            try {
                PathMatcher matcher = FileSystems.getDefault().getPathMatcher(rule);
                for (String path : PATHS) {
                    line.append(matcher.matches(Path.of(path)) ? " [" + path + "]" : "");
                }
            } catch (PatternSyntaxException refused) {
                line.append(" is no pattern");
            } catch (IllegalArgumentException | UnsupportedOperationException refused) {
                line.append(" ").append(refused);
            }
            System.out.println(line);
        }
    }
}
