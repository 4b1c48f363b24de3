package beetos.hosted.faults;

import beetos.hosted.Clock;
import beetos.kernel.KernelTimer;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Time that passes as a seed says: a little whenever somebody looks, now and then a lot, and a wait at once. So slices and deadlines end anywhere.
final class SeededClock implements Clock {
    private static final String WATCH = "hosted-timer";      // looks too, whenever it is woken: that is no matter of the machine's
    private static final int LITTLE = 2_000, MORE = 200_000, LOT = 12_000_000;

    private final Random random;
    private long now;

    SeededClock(long seed) {
        random = new Random(seed);
    }

    @Override
    public synchronized long now() {
        if (!Thread.currentThread().getName().equals(WATCH)) {
            int kind = random.nextInt(1000);
            now += 1 + random.nextInt(kind < 960 ? LITTLE : kind < 999 ? MORE : LOT);
        }
        return now;
    }

    @Override
    public void await(long deadline) {
        if (deadline == KernelTimer.OFF) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, MORE);
            pass(deadline);
        }
    }

    private synchronized void pass(long deadline) {
        now = Math.max(now, deadline);
    }
}
