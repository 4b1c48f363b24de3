package beetos.compiler.interpret;

import beetos.compiler.heap.Instance;

/// A Java exception of the interpreted program on its way to a handler, or out of [Interpreter#invoke].
public final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1;

    public final transient Instance throwable;

    Thrown(Instance throwable, String message) {
        super(message, null, false, false);
        this.throwable = throwable;
    }
}
