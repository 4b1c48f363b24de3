package beetos.apps.bsh;

/// A line that is not a script: an open quote, or an operator where a word must stand.
@SuppressWarnings("serial")
final class SyntaxException extends RuntimeException {
    SyntaxException(String message) {
        super(message);
    }
}
