package beetos.apps.bsh;

import java.util.ArrayList;
import java.util.List;

/// Makes arguments of words: values of variables, then file name patterns. A pattern that matches nothing stays as it is.
final class Expansion {
    /// What patterns match against: names in a directory, or none where it cannot be listed.
    interface Directories {
        List<String> names(String directory);
    }

    private final Variables variables;
    private final Directories directories;
    private final List<String> arguments = new ArrayList<>();

    // The word under construction, and the same as a pattern in which quoted characters are escaped.
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder pattern = new StringBuilder();
    private boolean present;
    private boolean special;

    private Expansion(Variables variables, Directories directories) {
        this.variables = variables;
        this.directories = directories;
    }

    static List<String> arguments(List<Word> words, Variables variables, Directories directories) {
        Expansion expansion = new Expansion(variables, directories);
        for (int i = 0; i < words.size(); i++) {
            expansion.word(words.get(i));
        }
        return expansion.arguments;
    }

    /// One text of a word: nothing splits it, and patterns mean themselves.
    static String text(Word word, Variables variables) {
        StringBuilder text = new StringBuilder();
        for (Word.Piece piece : word.pieces()) {
            boolean plain = piece.kind() == Word.Kind.PLAIN || piece.kind() == Word.Kind.LITERAL;
            text.append(plain ? piece.text() : variables.value(piece.text()));
        }
        return text.toString();
    }

    private void word(Word word) {
        for (int i = 0; i < word.pieces().size(); i++) {
            Word.Piece piece = word.pieces().get(i);
            switch (piece.kind()) {
                case LITERAL -> literal(piece.text());
                case QUOTED_VARIABLE -> quoted(piece.text());
                case VARIABLE -> split(variables.value(piece.text()));
                case PLAIN -> plain(i == 0 ? home(piece.text(), word.pieces().size() == 1) : piece.text());
            }
        }
        end();
    }

    /// `~` at the beginning is the home directory, alone or before a slash.
    private String home(String text, boolean whole) {
        boolean begins = text.startsWith("~/") || text.equals("~") && whole;
        String home = variables.value("HOME");
        return !begins ? text : home.endsWith("/") && text.length() > 1 ? home + text.substring(2) : home + text.substring(1);
    }

    /// Each argument of a script stays a word of its own in `"$@"`.
    private void quoted(String name) {
        if (!name.equals("@")) {
            literal(variables.value(name));
            return;
        }
        List<String> all = variables.arguments();
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                end();
            }
            literal(all.get(i));
        }
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
