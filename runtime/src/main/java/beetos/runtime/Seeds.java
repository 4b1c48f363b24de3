package beetos.runtime;

/// Seeds for generators that are given none: one from the platform, then a sequence.
public final class Seeds {
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;   // 2^64 divided by the golden ratio, odd

    private static long state;

    private Seeds() {}

    public static synchronized long next() {
        if (state == 0) {
            state = Platform.randomSeed() | 1;
        }
        state += STEP;
        long mixed = (state ^ state >>> 32) * 0xD6E8_FEB8_6659_FD93L;
        return mixed ^ mixed >>> 29;
    }
}
