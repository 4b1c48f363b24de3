package beetos.apps.bench;

import beetos.user.Clock;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Runs something often and keeps the median.
final class Samples {
    static final int COUNT = 200;

    private Samples() {}

    /// Prints the median cost of one turn of `batch`, which does as many as it is told; `turns` of them a batch, after one batch to warm up.
    static void report(String name, int turns, IntConsumer batch) {
        long[] costs = new long[COUNT];
        batch.accept(turns);
        for (int i = 0; i < COUNT; i++) {
            long begin = Clock.nanos();
            batch.accept(turns);
            costs[i] = (Clock.nanos() - begin) / turns;
        }
        Arrays.sort(costs);
        System.out.println("bench " + name + " " + costs[COUNT / 2]);
    }
}
