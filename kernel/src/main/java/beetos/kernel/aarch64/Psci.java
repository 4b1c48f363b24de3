package beetos.kernel.aarch64;

import beetos.machine.Assembly;

/// Firmware's power control. Source: Arm DEN 0022F, 5.1 "PSCI functions"; the way to it is the device tree's `method`.
final class Psci {
    private Psci() {}

    private static final int SYSTEM_OFF = 0x8400_0008, SYSTEM_RESET = 0x8400_0009;
    private static final long HVC = 1, SMC = 2;

    private static long conduit;

    static void conduit(long way) {
        conduit = way;
    }

    static void off() {
        call(SYSTEM_OFF);
    }

    static void reset() {
        call(SYSTEM_RESET);
    }

    private static void call(int function) {
        if (conduit == HVC) {
            hypervisor(function);
        } else if (conduit == SMC) {
            secureMonitor(function);
        }
    }

    @Assembly("""
            mov     w0, w0
            mov     x1, xzr
            mov     x2, xzr
            mov     x3, xzr
            hvc     #0
            ret
            """)
    private static void hypervisor(int function) { throw new UnsupportedOperationException("Psci: metal only"); }

    @Assembly("""
            mov     w0, w0
            mov     x1, xzr
            mov     x2, xzr
            mov     x3, xzr
            smc     #0
            ret
            """)
    private static void secureMonitor(int function) { throw new UnsupportedOperationException("Psci: metal only"); }
}
