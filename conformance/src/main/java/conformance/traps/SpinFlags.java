package conformance.traps;

/// Covers loops without visible effect: they end only by a volatile field or a count, and are not assumed to end.
public final class SpinFlags {
    private static volatile int ticks;
    private static int plain;

    private static int collatz(long n) {
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n >> 1 : 3 * n + 1;
            steps++;
        }
        return steps;
    }

    private static void discard(long n) {
        while (n != 1) {
            n = (n & 1) == 0 ? n >> 1 : 3 * n + 1;
        }
    }

    public static void main(String[] args) {
        while (ticks < 1000) {
            ticks++;
        }
        do {
            plain += 3;
        } while (plain % 1000 != 0);
        System.out.println(ticks + " " + plain);
        System.out.println(collatz(97) + " " + collatz(871));
        discard(6171);
        int i = 0;
        for (;;) {
            if (++i * i > 500) {
                break;
            }
        }
        System.out.println(i);
    }
}
