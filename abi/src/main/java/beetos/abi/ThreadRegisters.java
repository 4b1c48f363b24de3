package beetos.abi;

/// What THREAD_REGISTERS writes: the stopped thread as the collector reads it. Undefined registers of a call read as 0.
///
///     +0 x0 … x30 (31 × 8)   +248 SP   +256 PC   +264 TPIDR_EL0   +272 thread number   +280 zero   +288 V0 … V31 (32 × 16)
public final class ThreadRegisters {
    private ThreadRegisters() {}

    public static final int X = 0;
    public static final int SP = 248;
    public static final int PC = 256;
    public static final int THREAD_POINTER = 264;
    public static final int THREAD = 272;
    public static final int V = 288;
    public static final int LENGTH = 800;
}
