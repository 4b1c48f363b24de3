package beetos.hosted.device;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A PL031 real-time clock, which has its time from the host. Its alarm comes when the counter reaches the match register, and stays until cleared.
/// Source: Arm DDI 0224C, 3.3 "Register descriptions".
public final class Pl031Model implements Model {
    private static final int DATA = 0x000, MATCH = 0x004, LOAD = 0x008, CONTROL = 0x00C;
    private static final int MASK = 0x010, RAW_STATUS = 0x014, MASKED_STATUS = 0x018, CLEAR = 0x01C;
    private static final int MILLISECONDS = 1000;
    private static final long WORD = 0xFFFF_FFFFL;

    private final LongSupplier time;
    private final Runnable signal;
    private long offset;         // seconds that a write has moved it by
    private long match;
    private boolean armed;       // the counter has not reached the match register since that was written
    private boolean raw;
    private boolean unmasked;
    private Future<?> alarm;     // signals at the match register's second, or null

    /// `time` is milliseconds since 1970; `signal` is called on any thread when an alarm is due.
    public Pl031Model(LongSupplier time, Runnable signal) {
        this.time = time;
        this.signal = signal;
    }

    @Override
    public String[] compatible() {
        return new String[] {"arm,pl031", "arm,primecell"};
    }

    @Override
    public long base() {
        return 0x0901_0000;
    }

    @Override
    public long length() {
        return 0x1000;
    }

    @Override
    public int line() {
        return 34;
    }

    @Override
    public boolean raised() {
        return reached() && unmasked;
    }

    private boolean reached() {
        if (armed && seconds() >= match) {
            armed = false;
            raw = true;
        }
        return raw;
    }

    private long seconds() {
        return time.getAsLong() / MILLISECONDS + offset & WORD;
    }

    @Override
    public long read(int register, int width) {
        return switch (register) {
            case DATA -> seconds();
            case MATCH -> match;
            case CONTROL -> 1;                      // it counts
            case MASK -> unmasked ? 1 : 0;
            case RAW_STATUS -> reached() ? 1 : 0;
            case MASKED_STATUS -> raised() ? 1 : 0;
            default -> 0;
        };
    }

    @Override
    public void write(int register, int width, long value) {
        switch (register) {
            case MATCH -> {
                match = value & WORD;
                arm();
            }
            case LOAD -> {
                offset = (value & WORD) - time.getAsLong() / MILLISECONDS;
                arm();
            }
            case MASK -> unmasked = (value & 1) != 0;
            case CLEAR -> raw = raw && (value & 1) == 0;
            default -> { }
        }
    }

    /// A second that is over comes again with the counter's next round, which is not waited for.
    private void arm() {
        long now = time.getAsLong();
        close();
        armed = match >= seconds();
        if (armed) {
            long wait = (match - offset) * MILLISECONDS - now;
            alarm = ForkJoinPool.commonPool().schedule(signal, Math.max(wait, 0), TimeUnit.MILLISECONDS);
        }
    }

    /// The machine is off: nobody is told of an alarm.
    public void close() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }
}
