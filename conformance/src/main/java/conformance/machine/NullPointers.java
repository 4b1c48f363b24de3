package conformance.machine;

/// Covers NullPointerException from every instruction that needs an object, caught and counted.
public final class NullPointers {
    private int field = 3;
    private static NullPointers none;

    private int method() {
        return field;
    }

    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": nothing");
        } catch (NullPointerException e) {
            System.out.println(what);
        }
    }

    static <T> T nothing() {
        return null;
    }

    public static void main(String[] args) {
        attempt("field read", () -> System.out.println(none.field));
        attempt("field write", () -> none.field = 5);
        attempt("method", () -> none.method());
        attempt("array read", () -> System.out.println(NullPointers.<int[]>nothing()[0]));
        attempt("array write", () -> NullPointers.<long[]>nothing()[0] = 1);
        attempt("array length", () -> System.out.println(NullPointers.<byte[]>nothing().length));
        attempt("object array", () -> System.out.println(NullPointers.<Object[]>nothing()[0]));
        attempt("string", () -> System.out.println(NullPointers.<String>nothing().length()));
        attempt("interface", () -> NullPointers.<Runnable>nothing().run());
        attempt("monitor", () -> {
            synchronized (NullPointers.<Object>nothing()) {
                System.out.println("never");
            }
        });
        attempt("throw", () -> {
            throw NullPointers.<RuntimeException>nothing();
        });
        attempt("unboxing", () -> System.out.println(NullPointers.<Integer>nothing() + 1));
        attempt("for each", () -> {
            for (String s : NullPointers.<String[]>nothing()) {
                System.out.println(s);
            }
        });
        attempt("getClass", () -> NullPointers.nothing().getClass());
        attempt("clone", () -> NullPointers.<int[]>nothing().clone());
        attempt("unused field", () -> {
            int unused = none.field;
        });
        attempt("instanceof is fine", () -> System.out.println(none instanceof NullPointers));
        attempt("cast is fine", () -> System.out.println((String) NullPointers.<Object>nothing()));
        attempt("explicit", () -> {
            throw new NullPointerException("message");
        });
    }
}
