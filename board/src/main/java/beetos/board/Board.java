package beetos.board;

import beetos.loader.Cpu;
import beetos.machine.Memory;

/// What the board offers the program: a console, a clock, memory and a way out.
public final class Board {
    private Board() {}

    private static final long NANOS_A_SECOND = 1_000_000_000;

    private static long memoryBase, memoryLimit, arguments;
    private static int argumentsLength;

    static void memory(long base, long limit) {
        memoryBase = base;
        memoryLimit = limit;
    }

    static void arguments(long address, int length) {
        arguments = address;
        argumentsLength = length;
    }

    /// Takes memory from the upper end of what the program has: its address, a multiple of 64, or 0.
    static long takeAbove(long length) {
        long taken = memoryLimit - length & -64;
        if (taken < memoryBase) {
            return 0;
        }
        memoryLimit = taken & -16384;
        return taken;
    }

    /// Writes octets to the console, all of them before it returns.
    public static void write(long address, int length) {
        for (int i = 0; i < length; i++) {
            Serial.write(Memory.load8(address + i));
        }
    }

    /// Waits for at least one octet of the console's input, then takes what is there, at most `length`; returns how many.
    public static int read(long address, int length) {
        int count = 0;
        while (count < length && (count == 0 || !Serial.empty())) {
            Memory.store8(address + count, Serial.read());
            count++;
        }
        return count;
    }

    /// Ends the machine; QEMU's exit status is the low eight bits.
    public static void exit(int status) {
        Semihosting.exit(status);
    }

    /// The program's memory that [#grow] has not given out, from base to limit.
    public static long memoryBase() {
        return memoryBase;
    }

    public static long memoryLimit() {
        return memoryLimit;
    }

    /// The command line as the device tree has it: octets, not ended by 0.
    public static long argumentsAddress() {
        return arguments;
    }

    public static int argumentsLength() {
        return argumentsLength;
    }

    /// The next `bytes` of the program's memory from its base upwards, zeroed; 0 when there are none.
    public static long grow(long bytes) {
        if (bytes > memoryLimit - memoryBase) {
            return 0;
        }
        long address = memoryBase;
        memoryBase += bytes;
        Memory.zero(address, bytes);
        return address;
    }

    /// Starts a thread at `code` with x0 = `block`, x1 = the lowest address of a stack of at least `stackBytes`, x2 = SP = its limit.
    /// Its number, > 0, or -1 when there can be no further thread.
    public static long startThread(long code, long block, long stackBytes) {
        return Calls.call(Calls.START, code, block, stackBytes);
    }

    /// Ends the calling thread.
    public static void exitThread() {
        Calls.call(Calls.EXIT, 0, 0, 0);
    }

    /// The calling thread's number, 1 for the first.
    public static long currentThread() {
        return Threads.current();
    }

    public static void yieldThread() {
        Calls.call(Calls.YIELD, 0, 0, 0);
    }

    /// Waits while the 32-bit word at `address` is `expected`, until woken, or until [#nanos] reaches the deadline; 0 is none.
    public static void futexWait(long address, int expected, long deadline) {
        Calls.call(Calls.WAIT, address, expected, deadline);
    }

    /// Wakes up to `count` threads that wait on the address.
    public static void futexWake(long address, int count) {
        Calls.call(Calls.WAKE, address, count, 0);
    }

    /// From here on only the calling thread runs.
    public static void stopOthers() {
        Threads.stopOthers();
    }

    public static void resumeOthers() {
        Threads.resumeOthers();
        yieldThread();          // slices begin again
    }

    /// Copies X0 to X30, SP and V0 to V31 of another thread, 768 bytes; false if there is no such thread.
    public static boolean registers(long thread, long buffer) {
        long context = Threads.context(thread);
        if (context == 0) {
            return false;
        }
        Memory.copy(context, buffer, Context.SP + 8);
        Memory.copy(context + Context.V, buffer + Context.SP + 8, 32 * 16);
        return true;
    }

    /// Nanoseconds since power-on.
    public static long nanos() {
        long ticks = Cpu.counter();
        long frequency = Cpu.counterFrequency();
        return ticks / frequency * NANOS_A_SECOND + ticks % frequency * NANOS_A_SECOND / frequency;
    }
}
