package conformance.concurrent;

/// Covers exceptions that end a thread: the default handler, own handlers, and thread-local values of each.
public final class ThreadFailures {
    private static final class Silent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Silent(String message) {
            super(message, null, false, false);
        }
    }

    public static void main(String[] args) throws Exception {
        ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 1);
        local.set(100);
        Thread handled = new Thread(() -> {
            System.out.println("own value " + local.get());
            throw new IllegalStateException("handled");
        }, "failing");
        handled.setUncaughtExceptionHandler((thread, e) -> System.out.println(thread.getName() + ": " + e.getMessage()));
        handled.start();
        handled.join();
        System.out.println("main's value " + local.get());
        Thread unhandled = new Thread(() -> {
            throw new Silent("unhandled");
        }, "unhandled");
        unhandled.start();
        unhandled.join();
        System.out.println("main goes on");
    }
}
