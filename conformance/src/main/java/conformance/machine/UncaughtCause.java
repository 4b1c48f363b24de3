package conformance.machine;

/// Ends with an uncaught exception that has a cause, after output on both streams.
public final class UncaughtCause {
    public static void main(String[] args) {
        System.out.println("out");
        System.err.println("err");
        try {
            Object o = "text";
            System.out.println((Integer) o);
        } catch (ClassCastException e) {
            throw new RuntimeException("outer", new Error("inner"));
        } finally {
            System.out.println("finally");
        }
    }
}
