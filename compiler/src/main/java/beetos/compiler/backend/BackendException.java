package beetos.compiler.backend;

/// LLVM or the linker refused what the compiler gave it; the message is theirs, with the place.
public final class BackendException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BackendException(String message) {
        super(message);
    }

    public BackendException(String message, Throwable cause) {
        super(message, cause);
    }
}
