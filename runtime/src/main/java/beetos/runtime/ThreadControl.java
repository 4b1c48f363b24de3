package beetos.runtime;

import beetos.machine.Address;
import beetos.runtime.heap.Heap;
import beetos.runtime.heap.HeapLock;
import beetos.runtime.heap.RawMemory;

/// Starting, parking, interrupting and ending threads: what `java.lang.Thread` and `LockSupport` stand on. A thread that has not begun or has ended has no block.
public final class ThreadControl {
    private static final long DEFAULT_STACK = 256 * 1024;
    private static final int NO_PERMIT = 0;
    private static final int PERMIT = 1;

    private static long users;   // i32: threads that keep the program alive, beside the first
    private static long grave;   // the block of threads that have given theirs back

    private ThreadControl() {}

    /// Starts `body` as the code of `thread`. Throws OutOfMemoryError when there can be no further thread.
    public static void start(Thread thread, Runnable body, long stackBytes) {
        long block = takeBlock();
        if (block == 0) {
            throw new OutOfMemoryError("unable to create native thread: no memory for its block");
        }
        Address.store64(block + ThreadBlock.BODY, Address.of(body));
        ThreadBlock.thread(block, thread);
        long number = Platform.startThread(block, stackBytes == 0 ? DEFAULT_STACK : Math.max(stackBytes, 4 * ThreadBlock.RED_ZONE));
        if (number < 0) {
            giveBlock(block);
            throw new OutOfMemoryError("unable to create native thread: the platform has no more");
        }
    }

    /// Counts a thread that keeps the program alive: +1 before it starts, -1 when it has ended.
    public static void countUser(int change) {
        int count;
        do {
            count = Address.loadAcquire32(users);
        } while (!Address.compareAndSet32(users, count, count + change));
        if (count + change == 0) {
            Platform.futexWake(users, Integer.MAX_VALUE);
        }
    }

    /// Waits until every thread but daemons and the caller has ended.
    static void awaitUsers() {
        int count;
        while ((count = Address.loadAcquire32(users)) > 0) {
            Platform.futexWait(users, count, 0);
        }
    }

    static void begin() {
        users = RawMemory.allocate(16);
        grave = RawMemory.allocate(ThreadBlock.LENGTH);
    }

    /// The end of the calling thread: its block may have a new owner before the thread is gone, so it goes on with another.
    static void end(long block) {
        Heap.retire();
        ThreadBlock.become(grave);
        giveBlock(block);
        Platform.exitThread();
    }

    private static long takeBlock() {
        HeapLock.acquire();
        long block = ThreadBlock.first();
        while (block != 0 && ThreadBlock.isLive(block)) {
            block = ThreadBlock.next(block);
        }
        if (block == 0) {
            block = RawMemory.allocate(ThreadBlock.LENGTH);
            if (block != 0) {
                ThreadBlock.add(block);
            }
        }
        if (block != 0) {
            Address.store64(block + ThreadBlock.NUMBER, -1);   // taken, not running yet: no stack to scan
        }
        HeapLock.release();
        return block;
    }

    private static void giveBlock(long block) {
        HeapLock.acquire();
        ThreadBlock.clear(block);
        HeapLock.release();
    }

    /// The block of a thread, or 0.
    private static long block(Thread thread) {
        long object = Address.of(thread);
        for (long block = ThreadBlock.first(); block != 0; block = ThreadBlock.next(block)) {
            if (Address.load64(block + ThreadBlock.THREAD) == object) {
                return block;
            }
        }
        return 0;
    }

    public static Thread current() { return ThreadBlock.thread(ThreadBlock.current()); }

    /// Names the Thread object of the program's first thread.
    public static void attach(Thread first) { ThreadBlock.thread(ThreadBlock.current(), first); }

    /// Whether a thread sleeps: parked, in `sleep` or in `Object.wait`.
    public static boolean isWaiting(Thread thread) {
        long block = block(thread);
        return block != 0 && Address.loadAcquire32(block + ThreadBlock.ASLEEP) != 0;
    }

    /// Waits for a permit, an interrupt or the deadline (0: none). May return early.
    public static void park(long deadlineNanos) {
        long block = ThreadBlock.current();
        long permit = block + ThreadBlock.PERMIT;
        if (Address.compareAndSet32(permit, PERMIT, NO_PERMIT) || interruptPending(block)) {
            return;
        }
        Address.storeRelease32(block + ThreadBlock.ASLEEP, 1);
        Platform.futexWait(permit, NO_PERMIT, deadlineNanos);
        Address.storeRelease32(block + ThreadBlock.ASLEEP, 0);
        Address.compareAndSet32(permit, PERMIT, NO_PERMIT);
    }

    public static void unpark(Thread thread) {
        HeapLock.acquire();
        long block = block(thread);
        if (block != 0) {
            permit(block);
        }
        HeapLock.release();
    }

    private static void permit(long block) {
        if (Address.compareAndSet32(block + ThreadBlock.PERMIT, NO_PERMIT, PERMIT)) {
            Platform.futexWake(block + ThreadBlock.PERMIT, 1);
        }
    }

    /// Marks an interrupt and wakes the thread from park, sleep and wait.
    public static void interrupt(Thread thread) {
        HeapLock.acquire();
        long block = block(thread);
        if (block != 0) {
            Address.storeRelease32(block + ThreadBlock.INTERRUPT, 1);
            permit(block);
            Platform.futexWake(block + ThreadBlock.INTERRUPT, 1);
            Monitors.wake(block);
        }
        HeapLock.release();
    }

    static boolean interruptPending(long block) { return Address.loadAcquire32(block + ThreadBlock.INTERRUPT) != 0; }

    public static boolean isInterrupted(Thread thread) {
        long block = thread == current() ? ThreadBlock.current() : block(thread);
        return block != 0 && interruptPending(block);
    }

    /// Whether the calling thread was interrupted; forgets it.
    public static boolean takeInterrupt() {
        long block = ThreadBlock.current();
        boolean pending = interruptPending(block);
        if (pending) {
            Address.storeRelease32(block + ThreadBlock.INTERRUPT, 0);
        }
        return pending;
    }

    /// Sleeps until the deadline; true if an interrupt ended it, which is then forgotten.
    public static boolean sleepUntil(long deadlineNanos) {
        long block = ThreadBlock.current();
        while (!takeInterrupt()) {
            if (Platform.monotonicNanos() >= deadlineNanos) {
                return false;
            }
            Address.storeRelease32(block + ThreadBlock.ASLEEP, 1);
            Platform.futexWait(block + ThreadBlock.INTERRUPT, 0, deadlineNanos);
            Address.storeRelease32(block + ThreadBlock.ASLEEP, 0);
        }
        return true;
    }
}
