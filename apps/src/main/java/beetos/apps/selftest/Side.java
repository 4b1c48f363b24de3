package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.user.KernelPlatform;

/// The other side of a test: a thread of its own, whose failure is the test's.
final class Side {
    private static final long PATIENCE = 20_000;     // ms

    private final Thread thread;
    private volatile Throwable failure;
    private volatile boolean ended;

    /// What a side, or a test, does.
    interface Body {
        void run() throws Exception;
    }

    private Side(Body body) {
        thread = new Thread(() -> run(body));
    }

    private void run(Body body) {
        try {
            body.run();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        ended = true;
    }

    static Side begin(Body body) {
        Side side = new Side(body);
        side.thread.start();
        return side;
    }

    /// The same at a priority of its own.
    static Side begin(int priority, Body body) {
        return begin(() -> {
            priority(priority);
            body.run();
        });
    }

    /// Sets the calling thread's priority; answers the old one.
    static int priority(int priority) {
        return (int) Svc.of(Call.THREAD_PRIORITY, KernelPlatform.currentThread(), priority).good();
    }

    boolean ended() {
        return ended;
    }

    /// Waits for its end.
    void end() throws Exception {
        end(PATIENCE);
    }

    void end(long milliseconds) throws Exception {
        thread.join(milliseconds);
        Check.that(ended, "hangs");
        switch (failure) {
            case null -> { }
            case Exception exception -> throw exception;
            case Throwable other -> throw new Check.Failure(other.toString());
        }
    }
}
