package conformance.basic;

/// Covers throw, catch by type, finally and an exception that crosses several calls.
public final class Exceptions {
    static final class Trouble extends Exception {
        final int code;

        Trouble(int code) {
            super("trouble");
            this.code = code;
        }
    }

    static void deep(int depth) throws Trouble {
        if (depth == 0) {
            throw new Trouble(42);
        }
        deep(depth - 1);
        System.out.println("never printed");
    }

    public static void main(String[] args) {
        try {
            deep(5);
        } catch (Trouble trouble) {
            System.out.println(trouble.getMessage());
            System.out.println(trouble.code);
        } finally {
            System.out.println("finally");
        }
        try {
            throw new IllegalStateException("state");
        } catch (IllegalArgumentException wrong) {
            System.out.println("wrong handler");
        } catch (RuntimeException right) {
            System.out.println(right.getMessage());
        }
        System.out.println("end");
    }
}
