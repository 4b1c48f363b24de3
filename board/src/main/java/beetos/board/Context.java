package beetos.board;

/// Layout of a thread's saved registers, aligned to 64.
///
///     +0 x0 … x30   +248 SP   +256 PC   +264 PSTATE   +272 TPIDR_EL0   +288 V0 … V31   +800 FPSR   +808 FPCR
final class Context {
    private Context() {}

    static final int SP = 248, PC = 256, PSTATE = 264, THREAD_POINTER = 272, V = 288, LENGTH = 832;

    /// EL1 with SP_EL0, IRQ unmasked, FIQ, SError and debug masked.
    static final int RUNNING = 0x344;
}
