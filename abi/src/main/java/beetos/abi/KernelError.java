package beetos.abi;

/// What a kernel call answers when it cannot: negative values of its result.
public final class KernelError {
    private KernelError() {}

    public static final int OK = 0;
    /// No call has this number.
    public static final int BAD_CALL = -1;
    /// An argument outside its set: a flag, a count, a width, a bit number, an alignment, an overflow.
    public static final int BAD_ARGUMENT = -2;
    /// No handle has this number, or it is of another kind than the call needs.
    public static final int BAD_HANDLE = -3;
    /// The handle lacks the right.
    public static final int NOT_PERMITTED = -4;
    /// Memory that the caller may not read or write in this way.
    public static final int BAD_ADDRESS = -5;
    /// Something is mapped there already.
    public static final int MEMORY_IN_USE = -6;
    /// The account, or the machine, has no frame left.
    public static final int OUT_OF_MEMORY = -7;
    /// A table is full: handles, threads, processes, servers.
    public static final int LIMIT_REACHED = -8;
    /// The connection has its full count of messages outstanding.
    public static final int QUEUE_FULL = -9;
    public static final int TIMED_OUT = -10;
    /// The server at the other end no longer exists.
    public static final int SERVER_GONE = -11;
    /// Nobody waits under this token: stale, forged, already used or another process's.
    public static final int BAD_TOKEN = -12;
    /// The range holds pages that are not LENDABLE, or too few rights for this kind.
    public static final int NOT_LENDABLE = -13;
    /// The range holds pages that are lent out or borrowed.
    public static final int ON_LOAN = -14;
    /// The wait could never end: a join of oneself.
    public static final int WOULD_DEADLOCK = -15;
    public static final int NOT_FOUND = -16;
    /// The device has another owner; the process has started already.
    public static final int IN_USE = -17;
    /// The process has ended.
    public static final int PROCESS_GONE = -18;
    /// The word at the address is not the expected one.
    public static final int CHANGED = -19;
    /// The device answered a register access with a bus error.
    public static final int DEVICE_FAILED = -20;
    /// No call answers less.
    public static final int LOWEST = DEVICE_FAILED;
}
