package beetos.runtime.jdk;

import beetos.runtime.Substitute;

/// There is no archive of classes. The seed makes the order of `Set.of` and `Map.of` the same in every build.
@Substitute("jdk/internal/misc/CDS")
final class CdsMethods {
    private static final long SEED = 0x4265_6574;

    private CdsMethods() {}

    static int getCDSConfigStatus() { return 0; }

    static void initializeFromArchive(Class<?> type) {}

    static long getRandomSeedForDumping() { return SEED; }
}
