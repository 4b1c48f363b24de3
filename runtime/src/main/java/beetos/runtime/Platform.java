package beetos.runtime;

/// What is below the runtime: a bare board, or the kernel. The compiler puts `beetos.runtime.board.BoardPlatform` or
/// `beetos.user.KernelPlatform` in the place of this class, which has the same static methods; on a JVM there is nothing below.
///
/// Addresses are the program's own. Deadlines are absolute, in nanoseconds of [#monotonicNanos]; 0 is none. No method here allocates
/// except those that return objects, and none is called with a collection under way unless it says so.
public final class Platform {
    private Platform() {}

    private static RuntimeException metalOnly() {
        return new UnsupportedOperationException("Platform: metal only");
    }

    /// The program's name, then its arguments.
    public static String[] arguments() { throw metalOnly(); }

    /// A system property's value, or null. `heap.limit` is the most bytes that the heap may have, `heap.stress` after how many allocations to collect.
    public static String property(String name) { throw metalOnly(); }

    /// The environment: texts `NAME=VALUE`. `PWD` is the working directory.
    public static String[] environment() { throw metalOnly(); }

    /// The number that the system knows this program by.
    public static long processId() { throw metalOnly(); }

    /// Writes to stream 1 (output) or 2 (error), all of it; false if it was refused. Ends the program if nobody will ever read it.
    public static boolean write(int stream, long address, int length) { throw metalOnly(); }

    /// Reads at least one octet from the input, and returns how many; -1 at its end.
    public static int read(long address, int length) { throw metalOnly(); }

    /// Ends the program. Never returns.
    public static void exit(int status) { throw metalOnly(); }

    /// Address of `bytes` (a multiple of 16 KiB) of new zeroed memory above all that was given before, aligned to 16 KiB; 0 when there is none.
    public static long growHeap(long bytes) { throw metalOnly(); }

    public static long monotonicNanos() { throw metalOnly(); }

    /// Milliseconds since 1970-01-01T00:00Z.
    public static long wallMillis() { throw metalOnly(); }

    public static long randomSeed() { throw metalOnly(); }

    public static int processors() { throw metalOnly(); }

    /// Starts a thread on a stack of at least `stackBytes` at the code of [ThreadStart#enter], with x0 = the thread's block, x1 = the lowest address
    /// of the stack, x2 = its limit (exclusive end). Its number, > 0; negative when there can be no further thread.
    public static long startThread(long block, long stackBytes) { throw metalOnly(); }

    /// Ends the calling thread. Never returns; its stack is the platform's again.
    public static void exitThread() { throw metalOnly(); }

    /// The number of the calling thread, > 0.
    public static long currentThread() { throw metalOnly(); }

    public static void yieldThread() { throw metalOnly(); }

    /// Sleeps while the i32 at `address` is `expected`, until woken, or the deadline. May return early.
    public static void futexWait(long address, int expected, long deadlineNanos) { throw metalOnly(); }

    /// Wakes up to `count` of those that sleep on `address`.
    public static void futexWake(long address, int count) { throw metalOnly(); }

    /// Stops every other thread of this program; returns when all are stopped. A thread that is blocked in a call counts as stopped.
    public static void stopOthers() { throw metalOnly(); }

    public static void resumeOthers() { throw metalOnly(); }

    /// Bytes that [#registers] fills: X0-X30, SP, V0-V31.
    public static final int REGISTERS_LENGTH = 31 * 8 + 8 + 32 * 16;
    public static final int REGISTERS_SP = 31 * 8;

    /// Copies the registers of a stopped thread to `buffer`; false if there is no such thread any more. Called within a collection.
    public static boolean registers(long thread, long buffer) { throw metalOnly(); }
}
