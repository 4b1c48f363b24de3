package beetos.hosted.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// The whole system with time that passes otherwise for each seed, so that its threads take turns otherwise: it says the same. `-Dbeetos.wide=true` takes more
/// seeds, `-Dbeetos.seed=S` only that one besides the first.
class SeedsTest {
    private static final int SEEDS = Boolean.getBoolean("beetos.wide") ? 500 : 20;

    @Test
    void whatIsSaidDoesNotDependOnTime() throws Exception {
        String first = Visit.seeded(1);
        assertTrue(first.contains("arguments: a b") && first.contains("arguments: c"), first);
        long only = Long.getLong("beetos.seed", 0);
        for (long seed = only != 0 ? only : 2; seed <= (only != 0 ? only : SEEDS); seed++) {
            assertEquals(first, Visit.seeded(seed), "seed " + seed);
        }
    }
}
