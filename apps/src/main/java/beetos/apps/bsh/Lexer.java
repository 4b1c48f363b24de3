package beetos.apps.bsh;

import java.util.ArrayList;
import java.util.List;

/// Cuts a line into words and operators. Single quotes keep everything, double quotes keep all but `$` and `\`, a backslash
/// keeps the next character, `#` at the start of a word begins a comment. Operators: `; && || & | > >> < 2> 2>> 2>&1 >&2`.
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
            if (c == ' ' || c == '\t' || c == '\n') {
                endWord();
                at++;
            } else if (c == '#' && pieces == null) {
                break;
            } else if (OPERATORS.indexOf(c) >= 0) {
                String stream = c == '>' ? takeStream() : "";
                endWord();
                operator(c, stream);
            } else {
                piece(c);
            }
        }
        endWord();
    }

    /// The number that stands before a `>` and says which stream it is for: `1` or `2`, or nothing.
    private String takeStream() {
        String number = text.toString();
        if (pieces == null || !pieces.isEmpty() || kind != Word.Kind.PLAIN || !number.equals("1") && !number.equals("2")) {
            return "";
        }
        pieces = null;
        text.setLength(0);
        return number.equals("1") ? "" : number;
    }

    private void operator(char c, String stream) {
        if (c == '>' && (line.startsWith(">&1", at) || line.startsWith(">&2", at))) {
            tokens.add(Token.operator(stream + line.substring(at, at + 3)));
            at += 3;
            return;
        }
        boolean twice = at + 1 < line.length() && line.charAt(at + 1) == c && c != ';' && c != '<';
        String operator = line.substring(at, at + (twice ? 2 : 1));
        tokens.add(Token.operator(stream + operator));
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
            throw SyntaxException.unfinished("unclosed '");
        }
        literal(line.substring(at + 1, end));
        at = end + 1;
    }

    private void doubleQuoted() {
        if (!line.startsWith("\"$@\"", at)) {         // which is no word where there are no arguments
            literal("");
        }
        at++;
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
            throw SyntaxException.unfinished("unclosed \"");
        }
        at++;
    }

    private void escaped() {
        if (at + 1 == line.length()) {
            throw SyntaxException.unfinished("nothing after \\");
        }
        if (line.charAt(at + 1) != '\n') {          // else the line goes on
            append(Word.Kind.LITERAL, line.charAt(at + 1));
        }
        at += 2;
    }

    private void variable(boolean quoted) {
        boolean braced = line.startsWith("{", at + 1);
        int begin = at + (braced ? 2 : 1);
        int end = begin + Variables.nameLength(line, begin);
        if (end == begin && !braced) {
            append(Word.Kind.LITERAL, '$');
            at++;
            return;
        }
        if (braced && (end == begin || !line.startsWith("}", end))) {
            throw new SyntaxException("no name in ${");
        }
        flush();
        pieces.add(new Word.Piece(quoted ? Word.Kind.QUOTED_VARIABLE : Word.Kind.VARIABLE, line.substring(begin, end)));
        at = braced ? end + 1 : end;
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
