package conformance.machine;

/// Prints a trace with causes and suppressed exceptions to the error stream by printStackTrace.
public final class CauseTraces {
    static void low() {
        throw new IllegalArgumentException("low");
    }

    static void middle() {
        try {
            low();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("middle", e);
        }
    }

    static final class Failing implements AutoCloseable {
        @Override public void close() {
            throw new UnsupportedOperationException("close");
        }
    }

    static void high() throws Exception {
        try (Failing failing = new Failing()) {
            middle();
        } catch (IllegalStateException e) {
            throw new Exception(e);
        }
    }

    public static void main(String[] args) {
        try {
            high();
        } catch (Exception e) {
            e.printStackTrace();
            System.out.println(e.getCause().getSuppressed().length);
        }
    }
}
