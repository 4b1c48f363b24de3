package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// What fails on purpose, at every point of a range: the others go on, and the invariants hold.
class FaultTest {
    private static final int MEGABYTES = 5;
    private static final int SEEDS = 5;

    @Test
    void anAllocationIsRefused() {
        long refused = (long) PatchedKernel.refusing().search("refusals", SEEDS);
        assertTrue(refused > 10L * SEEDS, "refused: " + refused);
    }

    @Test
    void aServerDiesAtItsNthMessage() {
        Ledger total = new Ledger();
        for (int message = 1; message <= 20; message++) {
            total.add(runs(new Plan(0, message, 0)));
        }
        assertTrue(total.lost > 0 && total.answered > total.lost, total.toString());
    }

    @Test
    void aDeviceStopsAnswering() {
        for (int round = 1; round <= 20; round++) {
            Ledger total = runs(new Plan(0, 0, round));
            assertTrue(total.answeredInSilence > 0, total.toString());
        }
    }

    private static Ledger runs(Plan plan) {
        Rig.Ram ram = new Rig.Ram(MEGABYTES);
        Ledger total = new Ledger();
        for (long seed = 1; seed <= SEEDS; seed++) {
            total.add(Simulation.run(ram, seed, plan));
        }
        return total;
    }
}
