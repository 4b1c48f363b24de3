package beetos.apps.bench;

import beetos.user.Clock;
import java.util.Arrays;

/// Runs something often and keeps the median.
final class Samples {
    static final int COUNT = 200;

    private Samples() {}

    /// Prints the median cost of one call of `action`, measured in batches of `batch`; `count` batches after one that warms up.
    static void report(String name, int count, int batch, Runnable action) {
        long[] costs = new long[count];
        run(batch, action);
        for (int i = 0; i < count; i++) {
            costs[i] = run(batch, action) / batch;
        }
        Arrays.sort(costs);
        System.out.println("bench " + name + " " + costs[count / 2]);
    }

    private static long run(int batch, Runnable action) {
        long begin = Clock.nanos();
        for (int i = 0; i < batch; i++) {
            action.run();
        }
        return Clock.nanos() - begin;
    }
}
