package beetos.apps.fuzz;

/// A sequence that its seed decides: SplitMix64, with the choices that a fuzzer makes.
final class SplitMix {
    private long state;

    SplitMix(long seed) {
        state = seed;
    }

    long word() {
        state += 0x9E37_79B9_7F4A_7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    int below(int limit) {
        return (int) ((word() >>> 32) * limit >>> 32);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    long of(long[] choices) {
        return choices[below(choices.length)];
    }
}
