package beetos.user;

import beetos.abi.StartBlock;
import beetos.machine.Address;
import beetos.machine.HostedProcessor;
import beetos.machine.Instructions;

/// The monotonic clock, read without a call: the virtual counter in nanoseconds since power-on.
public final class Clock {
    public static final long SECOND = 1_000_000_000L;
    public static final long MILLISECOND = 1_000_000L;

    private Clock() {}

    // Arm DDI 0487, D12.1 "About the Generic Timer": the isb keeps the read from being early.
    @Instructions(value = "isb\nmrs $0, CNTVCT_EL0", constraints = "=r")
    static long ticks() {
        return HostedProcessor.current().counter();
    }

    /// Never 0, so that now can be a deadline.
    public static long nanos() {
        long frequency = Address.load64(Startup.address() + StartBlock.COUNTER_FREQUENCY);
        long ticks = ticks();
        return ticks / frequency * SECOND + ticks % frequency * SECOND / frequency + 1;
    }

    public static void sleepUntil(long deadline) {
        SystemCall.sleep(deadline);
    }
}
