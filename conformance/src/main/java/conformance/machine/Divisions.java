package conformance.machine;

/// Covers division and remainder by zero of int and long, which throw, and of floats, which do not.
public final class Divisions {
    static int zero;
    static long wideZero;

    static void attempt(Runnable action) {
        try {
            action.run();
            System.out.println("nothing");
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        attempt(() -> System.out.println(5 / zero));
        attempt(() -> System.out.println(5 % zero));
        attempt(() -> System.out.println(5L / wideZero));
        attempt(() -> System.out.println(5L % wideZero));
        attempt(() -> zero /= zero);
        attempt(() -> System.out.println(5.0 / zero));
        attempt(() -> System.out.println(5.0f % wideZero));
        int unused = 0;
        try {
            unused = 1 / zero;
            System.out.println("never");
        } catch (ArithmeticException e) {
            System.out.println("unused result " + unused);
        }
        System.out.println(Integer.MIN_VALUE / (zero - 1) + " " + Long.MIN_VALUE % (wideZero - 1));
    }
}
