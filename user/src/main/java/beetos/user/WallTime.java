package beetos.user;

import beetos.abi.InitialHandles;

/// The wall clock: the monotonic clock and the moment of power-on, for which `procman` is asked once.
public final class WallTime {
    /// The operation of `procman`: word 0 of the answer is the moment of power-on, in nanoseconds since 1970; not above 0 while it is unknown.
    public static final int POWER_ON = 7;

    private static long powerOn;     // 0: not known yet

    private WallTime() {}

    /// Milliseconds since 1970; since power-on, on a machine without a clock.
    public static long millis() {
        if (powerOn == 0) {
            powerOn = Math.max(0, SystemCall.call(InitialHandles.PROCMAN, POWER_ON, 0, 0, 0, 0));
        }
        return (powerOn + Clock.nanos()) / Clock.MILLISECOND;
    }
}
