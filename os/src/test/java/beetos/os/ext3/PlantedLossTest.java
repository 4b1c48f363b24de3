package beetos.os.ext3;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/// Journals with one known bug each: losing the power finds it, and says the seed. So [PowerLossTest] can fail.
class PlantedLossTest {
    private static final long LOSSES = 1000;

    private static void found(PatchedVolume volume) {
        String found = volume.firstFailure(LOSSES);
        assertNotNull(found, "not found");
        System.out.println("found: " + found.lines().findFirst().orElse(""));
    }

    /// Its own places of `flush` in `Journal.commit`: without members, before the commit block, behind it.
    @Test
    void aCommitBlockThatMayOvertakeItsLog() {
        found(PatchedVolume.without("Journal", "commit", 1, "flush"));
    }

    @Test
    void membersThatMayOvertakeTheirCommitBlock() {
        found(PatchedVolume.without("Journal", "commit", 2, "flush"));
    }

    @Test
    void contentsThatAreNotWrittenBeforeTheirCommit() {
        found(PatchedVolume.withoutOne("Journal", "commit", 0, "write"));
    }

    @Test
    void blocksUsedAgainBeforeTheCommitThatFreedThem() {
        found(PatchedVolume.nulled("Space", "takeIn", "committed"));
    }

    @Test
    void aLogThatRecoveryForgetsTooEarly() {
        found(PatchedVolume.without("Recovery", "run", 0, "flush"));
    }

    @Test
    void filesThatEndWithoutTheListOfOrphans() {
        found(PatchedVolume.withoutOne("Ends", "begin", 0, "add"));
    }

    /// The loader itself breaks nothing.
    @Test
    void theSameWithoutABug() {
        assertNull(PatchedVolume.without("Journal", "commit", 99, "flush").firstFailure(20));
    }
}
