package beetos.apps.bsh;

/// A line that is not a script: an open quote, or an operator where a word must stand.
@SuppressWarnings("serial")
final class SyntaxException extends RuntimeException {
    private final boolean unfinished;

    SyntaxException(String message) {
        this(message, false);
    }

    private SyntaxException(String message, boolean unfinished) {
        super(message);
        this.unfinished = unfinished;
    }

    static SyntaxException unfinished(String message) {
        return new SyntaxException(message, true);
    }

    /// Whether the next line of a script may make it right.
    boolean unfinished() {
        return unfinished;
    }
}
