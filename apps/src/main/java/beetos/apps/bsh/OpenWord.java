package beetos.apps.bsh;

/// The word that ends at the cursor, as far as it has been typed: what it means without its quotes, and the quote that is open.
///
/// @param begin where it begins in the line
/// @param quote a quotation mark, or 0
record OpenWord(int begin, String text, char quote) {
    private static final String ENDS = " \t;&|<>";
    private static final String SPECIAL = ENDS + "\\'\"$*?[#~(){}!`";

    static OpenWord of(String line, int cursor) {
        StringBuilder text = new StringBuilder();
        int begin = 0;
        char quote = 0;
        for (int i = 0; i < cursor; i++) {
            char c = line.charAt(i);
            if (quote == 0 && ENDS.indexOf(c) >= 0) {
                begin = i + 1;
                text.setLength(0);
            } else if (c == '\\' && quote != '\'' && i + 1 < cursor) {
                text.append(line.charAt(++i));
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else {
                text.append(c);
            }
        }
        return new OpenWord(begin, text.toString(), quote);
    }

    /// Text to type so that the word goes on with `more`.
    String typed(String more) {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            if (quote == '\'' && c == '\'') {
                typed.append("'\\'");          // closes, keeps one, and the next character opens again
            } else if (quote == 0 ? SPECIAL.indexOf(c) >= 0 : quote == '"' && "\"\\$".indexOf(c) >= 0) {
                typed.append('\\');
            }
            typed.append(c);
        }
        return typed.toString();
    }

    /// What ends it, and begins the next one.
    String end() {
        return quote == 0 ? " " : quote + " ";
    }
}
