package beetos.apps.bsh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes arguments of words: values of variables, then file name patterns. A pattern that matches nothing stays as it is.
final class Expansion {
    /// What patterns match against: names in a directory, or none where it cannot be listed.
    interface Directories {
        List<String> names(String directory);
    }

    private final Map<String, String> variables;
    private final Directories directories;
    private final List<String> arguments = new ArrayList<>();

    // The word under construction, and the same as a pattern in which quoted characters are escaped.
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder pattern = new StringBuilder();
    private boolean present;
    private boolean special;

    private Expansion(Map<String, String> variables, Directories directories) {
        this.variables = variables;
        this.directories = directories;
    }

    static List<String> arguments(List<Word> words, Map<String, String> variables, Directories directories) {
        Expansion expansion = new Expansion(variables, directories);
        for (int i = 0; i < words.size(); i++) {
            expansion.word(words.get(i));
        }
        return expansion.arguments;
    }

    private void word(Word word) {
        for (int i = 0; i < word.pieces().size(); i++) {
            Word.Piece piece = word.pieces().get(i);
            switch (piece.kind()) {
                case LITERAL -> literal(piece.text());
                case QUOTED_VARIABLE -> literal(value(piece.text()));
                case VARIABLE -> split(value(piece.text()));
                case PLAIN -> plain(piece.text());
            }
        }
        end();
    }

    private String value(String name) {
        String value = variables.get(name);
        return value == null ? "" : value;
    }

    private void literal(String value) {
        present = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            text.append(c);
            if (Pattern.special(c) || c == '\\') {
                pattern.append('\\');
            }
            pattern.append(c);
        }
    }

    private void plain(String value) {
        present = true;
        for (int i = 0; i < value.length(); i++) {
            special |= Pattern.special(value.charAt(i));
        }
        text.append(value);
        pattern.append(value);
    }

    private void split(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n') {
                end();
            } else {
                plain(value.substring(i, i + 1));
            }
        }
    }

    private void end() {
        if (!present) {
            return;
        }
        if (!special || !match()) {
            arguments.add(text.toString());
        }
        text.setLength(0);
        pattern.setLength(0);
        present = false;
        special = false;
    }

    /// Adds what matches, if anything. The pattern's parts are matched directory by directory.
    private boolean match() {
        String whole = pattern.toString();
        List<String> found = new ArrayList<>();
        found.add(whole.startsWith("/") ? "/" : "");
        int begin = 0;
        while (begin < whole.length()) {
            int slash = whole.indexOf('/', begin);
            int end = slash < 0 ? whole.length() : slash;
            if (end > begin) {
                found = step(found, whole.substring(begin, end), end < whole.length());
            }
            begin = end + 1;
        }
        arguments.addAll(found);
        return !found.isEmpty();
    }

    private List<String> step(List<String> bases, String part, boolean inner) {
        List<String> found = new ArrayList<>();
        for (int b = 0; b < bases.size(); b++) {
            List<String> names = directories.names(bases.get(b));
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                boolean hidden = name.startsWith(".") && !part.startsWith(".");
                if (!hidden && Pattern.matches(part, name)) {
                    found.add(bases.get(b) + name + (inner ? "/" : ""));
                }
            }
        }
        return found;
    }
}
