package conformance.machine;

/// Covers StackOverflowError: caught, survived several times, with finally blocks and other work afterwards.
public final class StackOverflow {
    private static int depth;

    static void endless() {
        depth++;
        endless();
    }

    static int wide(long a, double b, Object c) {
        return wide(a + 1, b * 2, c) + wide(a, b, c);
    }

    static void guarded() {
        try {
            guarded();
        } finally {
            depth++;
        }
    }

    public static void main(String[] args) {
        for (int round = 0; round < 3; round++) {
            depth = 0;
            try {
                endless();
            } catch (StackOverflowError e) {
                System.out.println("caught " + (depth > 500) + " " + e.getMessage());
            }
        }
        try {
            wide(1, 2, "three");
        } catch (StackOverflowError e) {
            System.out.println("wide caught");
        }
        depth = 0;
        try {
            guarded();
        } catch (StackOverflowError e) {
            System.out.println("guarded caught " + (depth > 500));
        }
        System.out.println(new StringBuilder("still ").append("working"));
        try {
            new Object() {
                int loop(int n) {
                    return 1 + new StringBuilder().append(loop(n + 1)).length();
                }
            }.loop(0);
        } catch (VirtualMachineError e) {
            System.out.println(e instanceof StackOverflowError);
        }
    }
}
