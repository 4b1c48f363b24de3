package beetos.runtime;

import beetos.machine.Address;
import beetos.machine.HostedProcessor;
import beetos.machine.Instructions;

/// The memory that x18 points to while a thread runs: outside the heap, zeroed when made, one a thread. Compiled code reads the first 40 bytes.
/// Blocks are linked from [#first]; the list changes only under the heap's lock, so a collection sees it whole. Blocks of ended threads are kept for new ones.
public final class ThreadBlock {
    public static final int LENGTH = 256;

    public static final int ALLOCATION = 0;          // next free byte of the allocation buffer
    public static final int ALLOCATION_LIMIT = 8;
    public static final int STACK_LIMIT = 16;
    public static final int THREAD = 24;             // java.lang.Thread, a root
    public static final int PENDING = 32;            // allocations to come until the stress mode collects
    public static final int BUFFER = 40;             // where the allocation buffer begins; 0: none
    public static final int NEXT = 48;
    public static final int NUMBER = 56;             // the platform's number of the thread; 0: the block is free
    public static final int STACK_BOTTOM = 64;
    public static final int STACK_TOP = 72;
    public static final int LOCK_OWNER = 80;         // i32, what this thread writes into lock words, 1..0x7FFF
    public static final int PERMIT = 84;             // i32, of LockSupport.park
    public static final int WAIT_STATE = 88;         // i32, of Object.wait: WAITING, NOTIFIED or INTERRUPTED
    public static final int WAIT_NEXT = 96;          // the next waiter on the same monitor
    public static final int BODY = 104;              // Runnable of a thread that is being started, a root
    public static final int INTERRUPT = 112;         // i32, 1 while an interrupt is pending
    public static final int ASLEEP = 116;            // i32, 1 while it sleeps of its own will

    /// Below the stack limit: room for the largest frame that is not checked by size, and for making and throwing the error.
    public static final long RED_ZONE = 24 * 1024;

    private static long first;
    private static int count;

    private ThreadBlock() {}

    @Instructions(value = "mov $0, x18", constraints = "=r")
    public static long current() { return HostedProcessor.current().threadPointer(); }

    @Instructions(value = "mov x18, $0\n\tmsr tpidr_el0, $0", constraints = "r,~{memory}")
    static void become(long block) { throw new UnsupportedOperationException("ThreadBlock: metal only"); }

    public static long first() { return first; }

    public static long next(long block) { return Address.load64(block + NEXT); }

    public static boolean isLive(long block) { return Address.load64(block + NUMBER) != 0; }

    public static Thread thread(long block) { return (Thread) Address.object(Address.load64(block + THREAD)); }

    public static void thread(long block, Thread thread) { Address.store64(block + THREAD, Address.of(thread)); }

    /// Links a new zeroed block. The caller holds the heap's lock, or is the only thread.
    public static void add(long block) {
        count++;
        Address.store32(block + LOCK_OWNER, count);
        Address.store64(block + NEXT, first);
        first = block;
    }

    /// Makes the block of an ended thread free: all but its place in the list and its lock owner number. The caller holds the heap's lock.
    public static void clear(long block) {
        for (int field = THREAD; field < LENGTH; field += 8) {
            if (field != NEXT && field != LOCK_OWNER) {
                Address.store64(block + field, 0);
            }
        }
        Address.store32(block + PERMIT, 0);
    }

    public static void stack(long block, long bottom, long top) {
        Address.store64(block + STACK_BOTTOM, bottom);
        Address.store64(block + STACK_TOP, top);
        Address.store64(block + STACK_LIMIT, bottom + RED_ZONE);
    }

    /// Whether the calling thread's stack covers this address.
    public static boolean ownStack(long address) {
        long block = current();
        return address >= Address.load64(block + STACK_BOTTOM) && address < Address.load64(block + STACK_TOP);
    }
}
