package conformance.language;

/// Covers an initialiser that throws: ExceptionInInitializerError first, NoClassDefFoundError afterwards.
public final class InitFailure {
    static final class Broken {
        static int value = 1 / zero();

        static int zero() {
            return 0;
        }
    }

    static final class BrokenError {
        static final int VALUE = fail();

        static int fail() {
            throw new Error("thrown as it is");
        }
    }

    public static void main(String[] args) {
        try {
            System.out.println(Broken.value);
        } catch (ExceptionInInitializerError e) {
            System.out.println("first: " + e.getCause());
        }
        try {
            System.out.println(Broken.value);
        } catch (NoClassDefFoundError e) {
            System.out.println("then: " + e.getMessage());
        }
        try {
            System.out.println(BrokenError.VALUE);
        } catch (Error e) {
            System.out.println("error: " + e.getMessage());
        }
    }
}
