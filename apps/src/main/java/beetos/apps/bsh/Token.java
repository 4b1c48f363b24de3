package beetos.apps.bsh;

/// What [Lexer] cuts a line into. `word` is null for an operator.
record Token(Word word, String operator) {
    static Token word(Word word) {
        return new Token(word, null);
    }

    static Token operator(String operator) {
        return new Token(null, operator);
    }

    boolean is(String wanted) {
        return operator != null && operator.equals(wanted);
    }
}
