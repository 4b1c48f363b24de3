package beetos.runtime;

import jdk.internal.misc.Unsafe;

/// The random state of each thread, in fields of its Thread whose offsets are found at build time.
public final class ThreadRandom {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long SEED = UNSAFE.objectFieldOffset(Thread.class, "threadLocalRandomSeed");
    private static final long PROBE = UNSAFE.objectFieldOffset(Thread.class, "threadLocalRandomProbe");
    private static final long SECONDARY = UNSAFE.objectFieldOffset(Thread.class, "threadLocalRandomSecondarySeed");
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private ThreadRandom() {}

    /// Gives the calling thread a seed, and a probe that is not 0.
    public static void begin() {
        long seed = Seeds.next();
        UNSAFE.putLong(Thread.currentThread(), SEED, seed);
        UNSAFE.putInt(Thread.currentThread(), PROBE, (int) seed | 1);
    }

    public static long next() {
        Thread thread = Thread.currentThread();
        long seed = UNSAFE.getLong(thread, SEED) + STEP;
        UNSAFE.putLong(thread, SEED, seed);
        long mixed = (seed ^ seed >>> 33) * 0xFF51_AFD7_ED55_8CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CE_B9FE_1A85_EC53L;
        return mixed ^ mixed >>> 33;
    }

    /// Spreads threads over cells and slots; 0 before [#begin].
    public static int probe() { return UNSAFE.getInt(Thread.currentThread(), PROBE); }

    public static int advanceProbe(int probe) {
        int next = shifted(probe);
        UNSAFE.putInt(Thread.currentThread(), PROBE, next);
        return next;
    }

    public static int nextSecondary() {
        Thread thread = Thread.currentThread();
        int seed = UNSAFE.getInt(thread, SECONDARY);
        int next = seed != 0 ? shifted(seed) : (int) Seeds.next() | 1;
        UNSAFE.putInt(thread, SECONDARY, next);
        return next;
    }

    /// A step of a 32-bit xorshift generator.
    private static int shifted(int bits) {
        bits ^= bits << 13;
        bits ^= bits >>> 17;
        return bits ^ bits << 5;
    }
}
