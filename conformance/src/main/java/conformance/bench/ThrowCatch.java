package conformance.bench;

/// Throws a prepared exception through three calls and catches it; the argument is the number of rounds.
public final class ThrowCatch {
    private static final class Signal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Signal() {
            super(null, null, false, false);
        }
    }

    private static final Signal SIGNAL = new Signal();

    private static int third(int n) {
        if ((n & 1) == 0) {
            throw SIGNAL;
        }
        return n;
    }

    private static int second(int n) {
        return third(n) + 1;
    }

    private static int first(int n) {
        return second(n + 1) + 1;
    }

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int sum = 0;
        int caught = 0;
        for (int i = 0; i < rounds; i++) {
            try {
                sum += first(i);
            } catch (Signal signal) {
                caught++;
            }
        }
        System.out.println(sum + " " + caught);
    }
}
