package conformance.machine;

/// Covers the trace of an exception that is caught and thrown again, and one whose trace is filled again.
public final class Rethrown {
    static void origin() {
        throw new IllegalStateException("origin");
    }

    static void again() {
        try {
            origin();
        } catch (IllegalStateException e) {
            throw e;
        }
    }

    static void refilled() {
        try {
            origin();
        } catch (IllegalStateException e) {
            throw (IllegalStateException) e.fillInStackTrace();
        }
    }

    static void show(Runnable action) {
        try {
            action.run();
        } catch (IllegalStateException e) {
            StackTraceElement first = e.getStackTrace()[0];
            System.out.println(first.getMethodName() + " " + first.getLineNumber());
        }
    }

    public static void main(String[] args) {
        show(Rethrown::again);
        show(Rethrown::refilled);
        Exception made = made();
        System.out.println(made.getStackTrace()[0].getMethodName());
        made.setStackTrace(new StackTraceElement[] {new StackTraceElement("own.Type", "method", "File.java", 7)});
        System.out.println(made.getStackTrace()[0]);
    }

    private static Exception made() {
        return new Exception();
    }
}
