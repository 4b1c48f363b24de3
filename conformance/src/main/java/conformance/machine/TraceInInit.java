package conformance.machine;

/// Covers traces that pass through static initialisers, constructors and nested calls, with their names.
public final class TraceInInit {
    static final class Broken {
        static final int VALUE = compute();

        private static int compute() {
            return Integer.parseInt("not a number".substring(0, 3).length() > 2 ? "x" : "1");
        }
    }

    static class Built {
        final int[] data = new int[1];
        final int value = data[index()];

        int index() {
            return 1;
        }
    }

    static void show(Throwable t) {
        System.out.println(t.getClass().getSimpleName());
        for (StackTraceElement element : t.getStackTrace()) {
            if (element.getClassName().startsWith("conformance.machine")) {
                System.out.println("  " + element.getMethodName() + ":" + element.getLineNumber() + " " + element.getFileName());
            }
        }
    }

    public static void main(String[] args) {
        try {
            System.out.println(Broken.VALUE);
        } catch (ExceptionInInitializerError e) {
            show(e);
            show(e.getCause());
        }
        try {
            new Built();
        } catch (ArrayIndexOutOfBoundsException e) {
            show(e);
        }
    }
}
