package beetos.runtime;

import beetos.machine.Address;

/// Identity hashes: an object never moves, so its address stays; a secret of the process keeps it from telling where the heap lies.
public final class Hashes {
    private static long secret;

    private Hashes() {}

    static void begin(long seed) { secret = seed | 1; }

    public static int identity(Object object) {
        long mixed = (Address.of(object) >>> 3) * 0x9E37_79B9_7F4A_7C15L ^ secret;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58_476D_1CE4_E5B9L;
        int hash = (int) (mixed >>> 33);
        return hash == 0 ? 1 : hash;
    }
}
