package conformance.basic;

/// Ends with an uncaught exception: its trace on the error stream and status 1.
public final class UncaughtException {
    public static void main(String[] args) {
        System.out.println("before");
        fail(args);
    }

    private static void fail(String[] args) {
        throw new IllegalStateException("on purpose, with " + args.length + " arguments");
    }
}
