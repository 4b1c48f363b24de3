package beetos.hosted;

import beetos.kernel.KernelTimer;
import java.util.concurrent.locks.LockSupport;

/// The kernel's timer. A thread of the JVM sleeps until the alarm is due and then asks the running program to look, until it has.
final class Alarm implements KernelTimer {
    private static final long AGAIN = 1_000_000;

    private final Clock clock;
    private final Runnable signal;
    private final Thread watch;
    private volatile long deadline = OFF;
    private volatile long sleepsUntil;
    private volatile boolean over;

    /// `signal` is called on the watching thread.
    Alarm(Clock clock, Runnable signal) {
        this.clock = clock;
        this.signal = signal;
        watch = Thread.ofPlatform().daemon().name("hosted-timer").start(this::watch);
    }

    private void watch() {
        while (!over) {
            long now = clock.now();
            long due = deadline;
            if (now >= due) {
                signal.run();
                sleepsUntil = now + AGAIN;
                LockSupport.parkNanos(this, AGAIN);
            } else {
                sleepsUntil = due;
                if (deadline == due) {
                    LockSupport.parkNanos(this, due - now);
                }
            }
        }
    }

    boolean due() {
        return clock.now() >= deadline;
    }

    long deadline() {
        return deadline;
    }

    void end() {
        over = true;
        LockSupport.unpark(watch);
    }

    @Override
    public long now() {
        return clock.now();
    }

    @Override
    public void alarm(long deadline) {
        this.deadline = deadline;
        if (deadline < sleepsUntil) {
            LockSupport.unpark(watch);
        }
    }

    @Override
    public int line() {
        return Lines.TIMER;
    }
}
