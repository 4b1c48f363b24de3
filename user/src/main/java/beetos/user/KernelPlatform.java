package beetos.user;

import beetos.abi.Call;
import beetos.abi.MapFlags;
import beetos.abi.StartBlock;
import beetos.abi.ThreadRegisters;
import beetos.machine.Address;
import beetos.runtime.Platform;

/// The kernel as the runtime sees it: the methods of [Platform], which this class replaces in programs, as system calls.
/// Contracts are there; nothing here allocates but what returns an object.
public final class KernelPlatform {
    private static final String FIRST_PROCESS = "procman";

    private static long heapNext;
    private static long heapLimit;

    private KernelPlatform() {}

    /// Before anything else of the program: `startBlock` is what the kernel left in x0.
    public static void begin(long startBlock) {
        Startup.block(startBlock);
        heapNext = Address.load64(startBlock + StartBlock.HEAP_BASE);
        heapLimit = Address.load64(startBlock + StartBlock.HEAP_LIMIT) - ProcessThreads.length();
        ProcessStreams.begin();
    }

    public static String[] arguments() {
        String[] arguments = Startup.arguments();
        return arguments.length == 0 ? new String[] {FIRST_PROCESS} : arguments;
    }

    public static String property(String name) {
        return name.equals("heap.limit") ? Long.toString(heapLimit - heapNext) : null;
    }

    public static String[] environment() {
        return Startup.environment();
    }

    public static long processId() {
        return Startup.processId();
    }

    public static boolean write(int stream, long address, int length) {
        return ProcessStreams.write(stream, address, length);
    }

    public static int read(long address, int length) {
        return ProcessStreams.read(address, length);
    }

    public static void exit(int status) {
        SystemCall.exit(status);
    }

    public static long growHeap(long bytes) {
        if (bytes > heapLimit - heapNext || SystemCall.map(heapNext, bytes, MapFlags.READ | MapFlags.WRITE) < 0) {
            return 0;
        }
        long address = heapNext;
        heapNext += bytes;
        return address;
    }

    public static long monotonicNanos() {
        return Clock.nanos();
    }

    public static long wallMillis() {
        return WallTime.millis();
    }

    public static long randomSeed() {
        long seed = Address.load64(Startup.address() + StartBlock.SEED);
        return seed ^ Clock.ticks() * 0x9E37_79B9_7F4A_7C15L;
    }

    public static int processors() {
        return 1;
    }

    public static long startThread(long block, long stackBytes) {
        return ProcessThreads.start(block, stackBytes);
    }

    public static void exitThread() {
        ProcessThreads.exit();
    }

    public static long currentThread() {
        return ProcessThreads.current();
    }

    public static void yieldThread() {
        SystemCall.invoke(0, 0, 0, 0, 0, 0, Call.YIELD, 0);
    }

    public static void futexWait(long address, int expected, long deadlineNanos) {
        SystemCall.invoke(address, expected & 0xFFFF_FFFFL, 0, 0, 0, 0, Call.FUTEX_WAIT, deadlineNanos);
    }

    public static void futexWake(long address, int count) {
        SystemCall.invoke(address, count, 0, 0, 0, 0, Call.FUTEX_WAKE, 0);
    }

    public static void stopOthers() {
        SystemCall.invoke(0, 0, 0, 0, 0, 0, Call.THREADS_STOP, 0);
    }

    public static void resumeOthers() {
        SystemCall.invoke(0, 0, 0, 0, 0, 0, Call.THREADS_RESUME, 0);
    }

    public static boolean registers(long thread, long buffer) {
        long registers = ProcessStreams.room();
        if (SystemCall.invoke(thread, registers, 0, 0, 0, 0, Call.THREAD_REGISTERS, 0) != thread) {
            return false;
        }
        Address.copy(registers + ThreadRegisters.X, buffer, Platform.REGISTERS_SP + 8);
        Address.copy(registers + ThreadRegisters.V, buffer + Platform.REGISTERS_SP + 8, ThreadRegisters.LENGTH - ThreadRegisters.V);
        return true;
    }
}
