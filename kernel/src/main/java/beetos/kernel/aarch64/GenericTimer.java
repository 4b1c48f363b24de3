package beetos.kernel.aarch64;

import beetos.kernel.KernelTimer;

/// The CPU's virtual timer (Arm DDI 0487, D12 "The Generic Timer in AArch64 state").
final class GenericTimer implements KernelTimer {
    private static final long NANOS_A_SECOND = 1_000_000_000;

    private final long hertz;
    private final int line;

    GenericTimer(long hertz, int line) {
        this.hertz = hertz;
        this.line = line;
    }

    @Override
    public long now() {
        long ticks = SystemRegister.counter();
        long second = ticks / hertz;
        return second * NANOS_A_SECOND + (ticks - second * hertz) * NANOS_A_SECOND / hertz;
    }

    /// The first tick at which [#now] is not before the deadline.
    @Override
    public void alarm(long deadline) {
        if (deadline == OFF) {
            SystemRegister.alarmOff();
            return;
        }
        long second = deadline / NANOS_A_SECOND;
        long rest = deadline - second * NANOS_A_SECOND;
        SystemRegister.alarm(second * hertz + (rest * hertz + NANOS_A_SECOND - 1) / NANOS_A_SECOND);
    }

    @Override
    public int line() {
        return line;
    }
}
