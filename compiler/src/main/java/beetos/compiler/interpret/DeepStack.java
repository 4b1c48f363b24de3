package beetos.compiler.interpret;

import java.util.function.Supplier;

/// Runs work on a stack large enough for the deepest recursion that the interpreter allows, whatever the calling thread has.
final class DeepStack {
    private static final long STACK_BYTES = 64L << 20;

    private DeepStack() {}

    static Object call(Supplier<Object> work) {
        Object[] result = {null};
        Throwable[] failure = {null};
        Thread thread = new Thread(null, () -> {
            try {
                result[0] = work.get();
            } catch (RuntimeException | Error e) {
                failure[0] = e;
            }
        }, "interpreter", STACK_BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while class initialisers run", e);
        }
        switch (failure[0]) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> { }
        }
        return result[0];
    }
}
