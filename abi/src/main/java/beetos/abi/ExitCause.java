package beetos.abi;

/// Why a process ended, or what a fault was.
public final class ExitCause {
    private ExitCause() {}

    /// PROCESS_EXIT or the end of its last thread.
    public static final int EXIT = 0;
    public static final int KILLED = 1;
    /// Access to memory that is absent or forbids it.
    public static final int DATA_ABORT = 2;
    public static final int INSTRUCTION_ABORT = 3;
    public static final int UNDEFINED_INSTRUCTION = 4;
    public static final int BREAKPOINT = 5;
    public static final int PC_ALIGNMENT = 6;
    public static final int SP_ALIGNMENT = 7;
    public static final int TRAPPED_REGISTER = 8;
    public static final int FLOATING_POINT = 9;
    public static final int OTHER = 10;
}
