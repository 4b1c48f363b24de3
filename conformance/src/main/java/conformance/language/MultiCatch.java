package conformance.language;

/// Covers multi-catch, rethrow with precise types, causes and handlers chosen in order.
public final class MultiCatch {
    static void fail(int n) throws Exception {
        try {
            switch (n) {
                case 0 -> throw new java.io.IOException("io");
                case 1 -> throw new IllegalArgumentException("argument");
                case 2 -> throw new NumberFormatException("number");
                case 3 -> throw new Exception("wrapped", new RuntimeException("cause"));
                default -> throw new Error("error");
            }
        } catch (java.io.IOException | NumberFormatException e) {
            throw new RuntimeException(e);
        } catch (final Exception e) {
            throw e;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 5; i++) {
            try {
                fail(i);
            } catch (IllegalArgumentException | IllegalStateException e) {
                System.out.println("illegal " + e);
            } catch (Exception e) {
                System.out.println(e + " because of " + e.getCause());
            } catch (Throwable t) {
                System.out.println("throwable " + t);
            }
        }
    }
}
