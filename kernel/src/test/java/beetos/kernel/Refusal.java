package beetos.kernel;

/// The one allocation that is refused. [PatchedKernel#refusing] puts a question to it into `Account.charge`; the shipped kernel knows nothing of it.
public final class Refusal {
    private static final ThreadLocal<int[]> LEFT = ThreadLocal.withInitial(() -> new int[1]);

    private Refusal() {}

    static void arm(int number) {
        LEFT.get()[0] = number;
    }

    /// Whether it has come.
    static boolean done() {
        return LEFT.get()[0] == 0;
    }

    /// Whether this one is it.
    public static boolean now() {
        int[] left = LEFT.get();
        return left[0] != 0 && --left[0] == 0;
    }
}
