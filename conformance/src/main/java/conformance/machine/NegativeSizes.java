package conformance.machine;

/// Covers NegativeArraySizeException for arrays of every kind.
public final class NegativeSizes {
    static void attempt(Runnable action) {
        try {
            action.run();
            System.out.println("nothing");
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        int minus = -5;
        attempt(() -> System.out.println(new int[minus].length));
        attempt(() -> System.out.println(new byte[Integer.MIN_VALUE].length));
        attempt(() -> System.out.println(new String[minus].length));
        attempt(() -> System.out.println(new long[3][minus].length));
        attempt(() -> System.out.println(new long[minus][].length));
        attempt(() -> System.out.println(java.util.Arrays.copyOf(new int[1], minus).length));
        attempt(() -> System.out.println(new Object[0].length));
    }
}
