package conformance.machine;

/// Ends with an exception in the main class's own initialiser.
public final class UncaughtInInit {
    static final int VALUE = new int[0].length;
    static final int BROKEN = 10 / VALUE;

    public static void main(String[] args) {
        System.out.println("never");
    }
}
