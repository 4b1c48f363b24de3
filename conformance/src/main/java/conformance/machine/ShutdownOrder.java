package conformance.machine;

/// Covers System.exit inside try with finally, which does not run, and Runtime.halt's kin.
public final class ShutdownOrder {
    public static void main(String[] args) {
        try {
            System.out.println("leaving");
            System.exit(7);
        } finally {
            System.out.println("never printed");
        }
    }
}
