package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.kernel.memory.Descriptor;
import org.junit.jupiter.api.Test;

/// Kernels with one known bug each: the search finds it, and says the seed.
class PlantedBugTest {
    private static final long SEEDS = 1_000;

    private static void found(PatchedKernel kernel, String... failures) {
        String found = (String) kernel.search("firstFailure", SEEDS);
        assertNotNull(found, "not found");
        System.out.println("found: " + found);
        boolean expected = false;
        for (String failure : failures) {
            expected |= found.contains(failure);
        }
        assertTrue(expected, found);
    }

    @Test
    void framesThatAreLost() {
        found(PatchedKernel.without("Pages", "release", "memory.Frames", "release"), "lost or shared");
    }

    @Test
    void aLenderThatMayStillWrite() {
        found(PatchedKernel.constant("Loans", "begin", Descriptor.LENT | Descriptor.READ_ONLY, Descriptor.LENT), "written and seen at once");
    }

    @Test
    void clientsOfADeadServerThatNobodyWakes() {
        found(PatchedKernel.withoutLong("Servers", "fail", "Waiting", "wake"), "dead server");
    }

    @Test
    void tokensThatWorkTwice() {
        found(PatchedKernel.allEqual("Replies", "find"), "token", "answer");
    }

    @Test
    void prioritiesThatNobodyLends() {
        found(PatchedKernel.without("Messages", "call", "Lending", "queueChanged"), "is not lent");
    }
}
