package beetos.kernel;

import beetos.machine.Memory;

/// A thread's register save area in RAM, by physical address, aligned to 64. The vectors store into it and load from it;
/// everything else reads and writes it through these methods.
///
///     +0 x0 … x30   +248 SP_EL0   +256 PC (ELR)   +264 PSTATE (SPSR)   +272 TPIDR_EL0 (= x18)   +280 u64 FULL
///     +288 V0 … V31 (32 × 16)   +800 FPSR   +808 FPCR   +816 index of its thread
///
/// FULL says what is in it: 1 = every register (the thread was interrupted or is new), 0 = it is in a call, so x0–x9 are
/// arguments or results, x10–x17 mean nothing (never another thread's or the kernel's values) and x18–x30 are as it left them. An entry by `svc` stores x0–x9 and x18–x30 and
/// clears FULL; any other entry stores all and sets it. Offsets 0–287 are those of [beetos.abi.ThreadRegisters].
public final class Context {
    private Context() {}

    public static final int SP = 248;
    public static final int PC = 256;
    public static final int PSTATE = 264;
    public static final int THREAD_POINTER = 272;
    public static final int FULL = 280;
    public static final int V = 288;
    public static final int FPSR = 800;
    public static final int FPCR = 808;
    public static final int THREAD = 816;
    public static final int SIZE = 832;

    /// Length of an `svc` instruction: a call restarts when PC goes back by it.
    public static final int CALL_LENGTH = 4;

    public static long x(long context, int index) {
        return Memory.load64(context + (index << 3));
    }

    public static void x(long context, int index, long value) {
        Memory.store64(context + (index << 3), value);
    }

    /// Makes the thread execute its `svc` again when it next runs. Its arguments are untouched.
    public static void restart(long context) {
        Memory.store64(context + PC, Memory.load64(context + PC) - CALL_LENGTH);
    }

    /// A new thread: `pc`, `sp`, x0 and thread pointer set, everything else zero. PSTATE 0 is EL0, AArch64, nothing masked.
    public static void begin(long context, long pc, long sp, long argument, long threadPointer) {
        Memory.zero(context, SIZE);
        Memory.store64(context, argument);
        Memory.store64(context + 18 * 8, threadPointer);
        Memory.store64(context + SP, sp);
        Memory.store64(context + PC, pc);
        Memory.store64(context + THREAD_POINTER, threadPointer);
        Memory.store64(context + FULL, 1);
    }
}
