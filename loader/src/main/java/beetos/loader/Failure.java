package beetos.loader;

import beetos.machine.Assembly;

/// The end of a boot that cannot go on: one line on the console; then status 134 to an emulator or debugger that listens, or sleep.
final class Failure {
    private Failure() {}

    private static boolean begun;

    static void stop(String reason) {
        begun = true;
        Console.write("loader: ");
        Console.write(reason);
        Console.write("\n");
        end();
    }

    /// Whether the machine is at its end, so that an exception is the answer that nobody listens.
    static boolean begun() {
        return begun;
    }

    /// Source: Semihosting for AArch32 and AArch64, 2.8.21 "SYS_EXIT_EXTENDED (0x20)".
    @Assembly("""
            mov     x0, #0x26
            movk    x0, #2, lsl #16                 // ADP_Stopped_ApplicationExit
            mov     x1, #134
            stp     x0, x1, [sp, #-16]!
            mov     x1, sp
            mov     w0, #0x20
            hlt     #0xF000
            b       {beetos.loader.Failure.rest}
            """)
    private static void end() { throw new IllegalStateException("the loader stopped"); }

    @Assembly("""
        1:  wfi
            b       1b
            """)
    static void rest() { throw new IllegalStateException("the loader stopped"); }
}
