package beetos.board;

import beetos.machine.Assembly;

/// How a thread enters [Threads]: an `svc` from EL1, with the operation in x0 and its arguments behind it; the result comes back in x0.
final class Calls {
    private Calls() {}

    static final int START = 0, EXIT = 1, YIELD = 2, WAIT = 3, WAKE = 4;

    @Assembly("""
            svc     #0
            ret
            """)
    static long call(long operation, long first, long second, long third) { throw new UnsupportedOperationException("metal only"); }

    /// Where the first thread begins: x0 is its block. It ends the machine when the program returns.
    @Assembly("""
            mov     x18, x0
            mov     x21, xzr                        // no pending exception
            bl      {beetos.runtime.Start.board}
            mov     w0, wzr
            b       {beetos.board.Semihosting.exit}
            """)
    static void first() {}

    @Assembly("""
            adrp    x0, {beetos.board.Calls.first}
            add     x0, x0, :lo12:{beetos.board.Calls.first}
            ret
            """)
    static long firstAddress() { throw new UnsupportedOperationException("metal only"); }
}
