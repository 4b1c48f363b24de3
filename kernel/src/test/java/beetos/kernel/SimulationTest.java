package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Thousands of interleavings of one small system. `-Dbeetos.simulation.seeds=N` tries seeds 1 to N, `-Dbeetos.simulation.seed=S` only that one.
class SimulationTest {
    private static final int SEEDS = 1_000;
    private static final int MEGABYTES = 5;

    @Test
    void seeds() throws InterruptedException {
        long only = Long.getLong("beetos.simulation.seed", 0);
        long first = only != 0 ? only : 1;
        long last = only != 0 ? only : Long.getLong("beetos.simulation.seeds", SEEDS);
        long begin = System.nanoTime();
        AtomicLong next = new AtomicLong(first);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread[] workers = new Thread[Runtime.getRuntime().availableProcessors()];
        Ledger[] sums = new Ledger[workers.length];
        for (int i = 0; i < workers.length; i++) {
            Ledger sum = new Ledger();
            sums[i] = sum;
            workers[i] = Thread.ofPlatform().start(() -> work(next, last, failure, sum));
        }
        Ledger total = new Ledger();
        for (int i = 0; i < workers.length; i++) {
            workers[i].join();
            total.add(sums[i]);
        }
        if (failure.get() != null) {
            throw new AssertionError(failure.get().getMessage(), failure.get());
        }
        System.out.printf("simulation: %d seeds in %.1f s, %s%n", last - first + 1, (System.nanoTime() - begin) / 1e9, total);
        if (last - first > SEEDS / 2) {
            assertTrue(total.answered > 0 && total.timedOut > 0 && total.lost > 0 && total.full > 0, total.toString());
        }
    }

    private static void work(AtomicLong next, long last, AtomicReference<Throwable> failure, Ledger sum) {
        Rig.Ram ram = new Rig.Ram(MEGABYTES);
        for (long seed = next.getAndIncrement(); seed <= last && failure.get() == null; seed = next.getAndIncrement()) {
            try {
                sum.add(Simulation.run(ram, seed, Plan.PLAIN));
            } catch (Throwable thrown) {
                failure.compareAndSet(null, thrown);
            }
        }
    }

    @Test
    void theSameSeedMakesTheSameRun() {
        Rig.Ram ram = new Rig.Ram(MEGABYTES);
        for (long seed = 1; seed < 20; seed++) {
            assertEquals(Simulation.run(ram, seed, Plan.PLAIN).toString(), Simulation.run(ram, seed, Plan.PLAIN).toString());
        }
    }
}
