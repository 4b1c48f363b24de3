package beetos.user;

import beetos.abi.Call;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.StartBlock;
import beetos.machine.Address;
import beetos.machine.Assembly;
import beetos.machine.HostedProcessor;
import beetos.machine.Instructions;
import beetos.machine.Root;
import beetos.runtime.ThreadBlock;

/// Threads below the runtime. Stacks lie at the top of the address space set aside for the heap, one slot each: a guard page that
/// is never mapped, then the stack, and in its last 32 bytes what the new thread starts from:
///
///     +0 thread block   +8 lowest address   +16 limit   +24 the thread's number, 0 until its maker knows it
///
/// A slot is free when nothing is mapped in it: a thread unmaps its own stack as its last act, so the kernel says which are.
final class ProcessThreads {
    static final long SLOT = 1L << 20;          // address space of one stack with its guard
    private static final int SLOTS = 256;
    private static final int START = 32;
    private static final int FIRST_THREAD = 1;

    private ProcessThreads() {}

    /// Address space that stacks take from the heap's.
    static long length() {
        return Math.min(SLOTS, (limit() - Address.load64(Startup.address() + StartBlock.HEAP_BASE)) / SLOT / 4) * SLOT;
    }

    private static long limit() {
        return Address.load64(Startup.address() + StartBlock.HEAP_LIMIT) & -SLOT;
    }

    static long start(long block, long stackBytes) {
        long length = Math.min((stackBytes + Page.SIZE - 1) & -Page.SIZE, SLOT - Page.SIZE);
        for (long top = limit(); top > limit() - length(); top -= SLOT) {
            long result = SystemCall.map(top - length, length, MapFlags.READ | MapFlags.WRITE);
            if (result == beetos.abi.KernelError.MEMORY_IN_USE) {
                continue;
            }
            return result < 0 ? result : create(block, top - length, top - START);
        }
        return beetos.abi.KernelError.LIMIT_REACHED;
    }

    private static long create(long block, long low, long start) {
        Address.store64(start, block);
        Address.store64(start + 8, low);
        Address.store64(start + 16, start);
        long number = SystemCall.invoke(Address.code("beetos.user.ProcessThreads.entry"), start, start, block, 0, 0, Call.THREAD_CREATE, 0);
        if (number < 0) {
            SystemCall.unmap(low, start + START - low);
        } else {
            Address.storeRelease64(start + 24, number);
        }
        return number;
    }

    /// First code of a thread: x0 is the address of its start words.
    @Root
    @Assembly("""
            ldp x1, x2, [x0, #8]
            ldr x0, [x0]
            mov x29, xzr
            mov x30, xzr
            mov x21, xzr
            b {beetos.runtime.ThreadStart.enter}
            """)
    static void entry() {
        throw new UnsupportedOperationException("ProcessThreads: metal only");
    }

    /// The calling thread's number. Waits for its maker to have written it.
    static long current() {
        long start = Address.load64(ThreadBlock.current() + ThreadBlock.STACK_TOP);
        if (start >= limit() || start < limit() - length()) {
            return FIRST_THREAD;
        }
        long number;
        while ((number = Address.loadAcquire64(start + 24)) == 0) {
            SystemCall.invoke(0, 0, 0, 0, 0, 0, Call.YIELD, 0);
        }
        return number;
    }

    /// Ends the calling thread; its stack is unmapped by code that needs none.
    static void exit() {
        long start = (stackPointer() & -SLOT) + SLOT - START;   // the thread block is the grave's by now
        if (start >= limit() || start < limit() - length()) {
            unmapAndExit(0, 0);
        }
        long low = Address.load64(start + 8);
        unmapAndExit(low, start + START - low);
    }

    @Instructions(value = "mov $0, sp", constraints = "=r")
    private static long stackPointer() {
        return HostedProcessor.current().stackPointer();
    }

    @Assembly("""
            mov x8, #17
            svc #0
            mov x8, #21
            svc #0
            brk #9
            """)
    private static void unmapAndExit(long low, long length) {
        SystemCall.unmap(low, length);
        SystemCall.invoke(0, 0, 0, 0, 0, 0, Call.THREAD_EXIT, 0);
    }
}
