package beetos.kernel.aarch64;

import beetos.machine.Assembly;

/// The debugger or emulator below the machine, if there is one that listens: it alone can be told an exit status.
/// Source: Semihosting for AArch32 and AArch64, 2.8.21 "SYS_EXIT_EXTENDED (0x20)".
final class Host {
    private Host() {}

    /// Ends the machine with a status; returns where nobody listens.
    @Assembly("""
            stp     x29, x30, [sp, #-32]!
            sxtw    x1, w0
            mov     x0, #0x26
            movk    x0, #2, lsl #16                 // ADP_Stopped_ApplicationExit
            stp     x0, x1, [sp, #16]
            add     x1, sp, #16
            mov     w0, #0x20
            bl      {beetos.kernel.aarch64.Host.call}
            ldp     x29, x30, [sp], #32
            ret
            """)
    static void exit(int status) { throw new UnsupportedOperationException("Host: metal only"); }

    /// The HLT that a debugger takes; without one it is undefined, and [Vectors] goes on behind it.
    @Assembly("""
            hlt     #0xF000
            ret
            """)
    static void call() {}
}
