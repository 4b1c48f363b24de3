package beetos.apps.bsh;

import java.util.ArrayList;
import java.util.List;

/// Cuts a line into words and operators. Single quotes keep everything, double quotes keep all but `$` and `\`, a backslash
/// keeps the next character, `#` at the start of a word begins a comment. Operators: `; && || & | > >> <`.
final class Lexer {
    private static final String OPERATORS = ";&|<>";

    private final String line;
    private int at;
    private final List<Token> tokens = new ArrayList<>();

    private List<Word.Piece> pieces;              // null: between words
    private final StringBuilder text = new StringBuilder();
    private Word.Kind kind = Word.Kind.PLAIN;     // of `text`

    private Lexer(String line) {
        this.line = line;
    }

    static List<Token> tokens(String line) {
        Lexer lexer = new Lexer(line);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ' ' || c == '\t') {
                endWord();
                at++;
            } else if (c == '#' && pieces == null) {
                break;
            } else if (OPERATORS.indexOf(c) >= 0) {
                endWord();
                operator(c);
            } else {
                piece(c);
            }
        }
        endWord();
    }

    private void operator(char c) {
        boolean twice = at + 1 < line.length() && line.charAt(at + 1) == c && c != ';' && c != '<';
        String operator = line.substring(at, at + (twice ? 2 : 1));
        tokens.add(Token.operator(operator));
        at += operator.length();
    }

    private void piece(char c) {
        if (pieces == null) {
            pieces = new ArrayList<>();
        }
        switch (c) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '\\' -> escaped();
            case '$' -> variable(false);
            default -> {
                append(Word.Kind.PLAIN, c);
                at++;
            }
        }
    }

    private void singleQuoted() {
        int end = line.indexOf('\'', at + 1);
        if (end < 0) {
            throw new SyntaxException("unclosed '");
        }
        literal(line.substring(at + 1, end));
        at = end + 1;
    }

    private void doubleQuoted() {
        at++;
        literal("");
        while (at < line.length() && line.charAt(at) != '"') {
            char c = line.charAt(at);
            if (c == '$') {
                variable(true);
            } else {
                if (c == '\\' && at + 1 < line.length() && "\"\\$".indexOf(line.charAt(at + 1)) >= 0) {
                    c = line.charAt(++at);
                }
                append(Word.Kind.LITERAL, c);
                at++;
            }
        }
        if (at == line.length()) {
            throw new SyntaxException("unclosed \"");
        }
        at++;
    }

    private void escaped() {
        if (at + 1 == line.length()) {
            throw new SyntaxException("nothing after \\");
        }
        append(Word.Kind.LITERAL, line.charAt(at + 1));
        at += 2;
    }

    private void variable(boolean quoted) {
        int begin = at + 1;
        int end = begin;
        if (end < line.length() && (line.charAt(end) == '?' || line.charAt(end) == '$')) {
            end++;
        } else {
            while (end < line.length() && isName(line.charAt(end))) {
                end++;
            }
        }
        if (end == begin) {
            append(Word.Kind.LITERAL, '$');
            at++;
            return;
        }
        flush();
        pieces.add(new Word.Piece(quoted ? Word.Kind.QUOTED_VARIABLE : Word.Kind.VARIABLE, line.substring(begin, end)));
        at = end;
    }

    static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private void append(Word.Kind wanted, char c) {
        if (kind != wanted) {
            flush();
            kind = wanted;
        }
        text.append(c);
    }

    /// Quoted text, kept even where it is empty: `''` is a word.
    private void literal(String quoted) {
        flush();
        pieces.add(new Word.Piece(Word.Kind.LITERAL, quoted));
    }

    private void flush() {
        if (text.length() > 0) {
            pieces.add(new Word.Piece(kind, text.toString()));
            text.setLength(0);
        }
    }

    private void endWord() {
        if (pieces != null) {
            flush();
            tokens.add(Token.word(new Word(pieces)));
            pieces = null;
        }
    }
}
