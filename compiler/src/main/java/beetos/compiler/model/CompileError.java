package beetos.compiler.model;

/// What is wrong with the program that is compiled, in one sentence for its author. Never a bug of the compiler.
public final class CompileError extends RuntimeException {
    public CompileError(String message) {
        super(message);
    }

    public CompileError(String message, Throwable cause) {
        super(message, cause);
    }

    @Override public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
