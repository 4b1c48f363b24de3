package java.util.concurrent;

import beetos.runtime.ThreadRandom;
import java.util.Random;

/// ThreadLocalRandom on BeetOS: one object for all threads; the state is each thread's own.
public final class ThreadLocalRandom extends Random {
    private static ThreadLocalRandom instance;

    private final boolean initialized;

    private ThreadLocalRandom() {
        super(0);
        initialized = true;
    }

    public static ThreadLocalRandom current() {
        if (ThreadRandom.probe() == 0) {
            ThreadRandom.begin();
        }
        return instance();
    }

    private static synchronized ThreadLocalRandom instance() {
        if (instance == null) {
            instance = new ThreadLocalRandom();
        }
        return instance;
    }

    static void localInit() { ThreadRandom.begin(); }

    static int getProbe() { return ThreadRandom.probe(); }

    static int advanceProbe(int probe) { return ThreadRandom.advanceProbe(probe); }

    static int nextSecondarySeed() { return ThreadRandom.nextSecondary(); }

    @Override public void setSeed(long seed) {
        if (initialized) {
            throw new UnsupportedOperationException();
        }
    }

    @Override protected int next(int bits) { return (int) (ThreadRandom.next() >>> 32) >>> 32 - bits; }

    @Override public int nextInt() { return (int) ThreadRandom.next(); }

    @Override public long nextLong() { return ThreadRandom.next(); }
}
