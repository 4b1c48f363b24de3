package beetos.runtime;

import beetos.machine.Address;
import beetos.runtime.heap.HeapLock;
import beetos.runtime.heap.Marks;
import beetos.runtime.heap.RawMemory;

/// `synchronized`, `wait` and `notify`. The lock word of an object that nobody contends for is *thin*: owner and depth. When a second thread
/// comes, or someone waits, it becomes *inflated*: the number of a monitor in memory of the runtime's own.
///
///     0                                  unlocked
///     bit 31 = 0, 16-30 owner, 0-15      thin; depth counts entries beyond the first
///     bit 31 = 1, 0-30 monitor           inflated
///
/// Every change of a thin word is a compare-and-set, so whoever inflates it copies a state that holds. A collection deflates: an idle monitor's object gets
/// a zero word, and the monitor goes to another. A thread may have been on its way into it, so after locking a monitor it looks whether the object still names it.
public final class Monitors {
    private static final int INFLATED = 1 << 31;
    private static final int OWNER_SHIFT = 16;
    private static final int DEPTH_MASK = 0xFFFF;

    // A monitor: 64 bytes of raw memory.
    private static final int LENGTH = 64;
    private static final int OBJECT = 0;       // address; 0 while the monitor is free
    private static final int STATE = 8;        // i32: 0 free, 1 locked, 2 locked and someone sleeps
    private static final int OWNER = 12;       // i32, lock owner number
    private static final int DEPTH = 16;       // i64
    private static final int FIRST_WAITER = 24;
    private static final int LAST_WAITER = 32;
    private static final int NEXT_FREE = 40;
    private static final int IN_WAIT = 48;     // i64, threads inside await

    private static final int PAGE = 256;       // monitors made at once
    private static final int PAGES = 1024;

    public static final int WAITING = 0;
    public static final int NOTIFIED = 1;
    public static final int INTERRUPTED = 2;

    private static final int LOCK_WORD = 4;

    private static long pages;                 // address of the page addresses
    private static int count;
    private static long freeList;

    private Monitors() {}

    public static void enter(Object object) {
        long word = Address.of(object) + LOCK_WORD;
        int self = self();
        while (true) {
            int state = Address.loadAcquire32(word);
            if (state == 0) {
                if (Address.compareAndSet32(word, 0, self << OWNER_SHIFT)) {
                    return;
                }
            } else if (state > 0 && state >>> OWNER_SHIFT == self && (state & DEPTH_MASK) != DEPTH_MASK) {
                if (Address.compareAndSet32(word, state, state + 1)) {
                    return;
                }
            } else if (state > 0) {
                inflate(object, word, state);
            } else if (enterMonitor(monitor(state), Address.of(object), self)) {
                return;
            }
        }
    }

    public static void exit(Object object) {
        long word = Address.of(object) + LOCK_WORD;
        int self = self();
        while (true) {
            int state = Address.loadAcquire32(word);
            if (state < 0) {
                exitMonitor(monitor(state), self);
                return;
            }
            if (state >>> OWNER_SHIFT != self || state == 0) {
                throw notOwner();
            }
            int next = (state & DEPTH_MASK) == 0 ? 0 : state - 1;
            if (Address.compareAndSet32(word, state, next)) {
                return;
            }
        }
    }

    public static boolean isHeld(Object object) {
        int state = Address.loadAcquire32(Address.of(object) + LOCK_WORD);
        return state < 0 ? isOwner(monitor(state), self()) : state != 0 && state >>> OWNER_SHIFT == self();
    }

    /// Waits until notified, interrupted, or the deadline (0: none). Returns NOTIFIED, INTERRUPTED, or WAITING when the time was up.
    public static int await(Object object, long deadlineNanos) {
        long monitor = owned(object);
        long block = ThreadBlock.current();
        long waitState = block + ThreadBlock.WAIT_STATE;
        Address.storeRelease32(waitState, WAITING);
        append(monitor, block);
        Address.store64(monitor + IN_WAIT, Address.load64(monitor + IN_WAIT) + 1);
        long depth = Address.load64(monitor + DEPTH);
        Address.store64(monitor + DEPTH, 0);
        unlock(monitor);
        Address.storeRelease32(block + ThreadBlock.ASLEEP, 1);
        while (Address.loadAcquire32(waitState) == WAITING && !ThreadControl.interruptPending(block)
                && (deadlineNanos == 0 || Platform.monotonicNanos() < deadlineNanos)) {
            Platform.futexWait(waitState, WAITING, deadlineNanos);
        }
        Address.storeRelease32(block + ThreadBlock.ASLEEP, 0);
        lock(monitor, self());
        Address.store64(monitor + DEPTH, depth);
        Address.store64(monitor + IN_WAIT, Address.load64(monitor + IN_WAIT) - 1);
        int result = Address.loadAcquire32(waitState);
        if (result != NOTIFIED) {
            remove(monitor, block);
            result = ThreadControl.interruptPending(block) ? INTERRUPTED : WAITING;
        }
        return result;
    }

    public static void signal(Object object, boolean all) {
        long monitor = Address.loadAcquire32(Address.of(object) + LOCK_WORD) < 0 ? owned(object) : 0;
        if (monitor == 0) {
            if (!isHeld(object)) {
                throw notOwner();
            }
            return;   // a thin lock has no waiters
        }
        long waiter;
        while ((waiter = Address.load64(monitor + FIRST_WAITER)) != 0) {
            remove(monitor, waiter);
            Address.storeRelease32(waiter + ThreadBlock.WAIT_STATE, NOTIFIED);
            Platform.futexWake(waiter + ThreadBlock.WAIT_STATE, 1);
            if (!all) {
                return;
            }
        }
    }

    /// Wakes a thread from [#await] so that it looks at its interrupt.
    static void wake(long block) {
        Address.compareAndSet32(block + ThreadBlock.WAIT_STATE, WAITING, INTERRUPTED);
        Platform.futexWake(block + ThreadBlock.WAIT_STATE, 1);
    }

    private static int self() { return Address.load32(ThreadBlock.current() + ThreadBlock.LOCK_OWNER); }

    private static IllegalMonitorStateException notOwner() {
        return new IllegalMonitorStateException("current thread is not owner");
    }

    /// The monitor of an object that the caller has locked, inflated if need be.
    private static long owned(Object object) {
        long word = Address.of(object) + LOCK_WORD;
        if (!isHeld(object)) {
            throw notOwner();
        }
        int state;
        while ((state = Address.loadAcquire32(word)) >= 0) {
            inflate(object, word, state);
        }
        return monitor(state);
    }

    private static boolean isOwner(long monitor, int self) {
        return Address.loadAcquire32(monitor + STATE) != 0 && Address.load32(monitor + OWNER) == self;
    }

    private static boolean enterMonitor(long monitor, long object, int self) {
        if (Address.load64(monitor + OBJECT) != object) {
            return false;
        }
        if (isOwner(monitor, self)) {
            Address.store64(monitor + DEPTH, Address.load64(monitor + DEPTH) + 1);
            return true;
        }
        lock(monitor, self);
        if (Address.load64(monitor + OBJECT) == object && monitor(Address.loadAcquire32(object + LOCK_WORD)) == monitor) {
            return true;
        }
        unlock(monitor);
        return false;
    }

    private static void exitMonitor(long monitor, int self) {
        if (!isOwner(monitor, self)) {
            throw notOwner();
        }
        long depth = Address.load64(monitor + DEPTH);
        if (depth > 0) {
            Address.store64(monitor + DEPTH, depth - 1);
        } else {
            unlock(monitor);
        }
    }

    private static void lock(long monitor, int self) {
        long state = monitor + STATE;
        if (!Address.compareAndSet32(state, 0, 1)) {
            while (!Address.compareAndSet32(state, 0, 2)) {
                if (Address.loadAcquire32(state) == 2 || Address.compareAndSet32(state, 1, 2)) {
                    Platform.futexWait(state, 2, 0);
                }
            }
        }
        Address.store32(monitor + OWNER, self);
    }

    private static void unlock(long monitor) {
        Address.store32(monitor + OWNER, 0);
        if (!Address.compareAndSet32(monitor + STATE, 1, 0)) {
            Address.storeRelease32(monitor + STATE, 0);
            Platform.futexWake(monitor + STATE, 1);
        }
    }

    private static void append(long monitor, long block) {
        Address.store64(block + ThreadBlock.WAIT_NEXT, 0);
        long last = Address.load64(monitor + LAST_WAITER);
        Address.store64(last == 0 ? monitor + FIRST_WAITER : last + ThreadBlock.WAIT_NEXT, block);
        Address.store64(monitor + LAST_WAITER, block);
    }

    /// Takes a waiter out of the list, if it is there.
    private static void remove(long monitor, long block) {
        long previous = 0;
        long link = monitor + FIRST_WAITER;
        for (long at = Address.load64(link); at != 0; at = Address.load64(link)) {
            long next = Address.load64(at + ThreadBlock.WAIT_NEXT);
            if (at == block) {
                Address.store64(link, next);
                if (next == 0) {
                    Address.store64(monitor + LAST_WAITER, previous);
                }
                return;
            }
            previous = at;
            link = at + ThreadBlock.WAIT_NEXT;
        }
    }

    /// Gives an object with the lock word `state` a monitor in the same state; does nothing if the word has changed.
    private static void inflate(Object object, long word, int state) {
        HeapLock.acquire();
        int number = Address.loadAcquire32(word) == state ? take() : -1;
        if (number >= 0) {
            long monitor = monitor(number);
            Address.store64(monitor + OBJECT, Address.of(object));
            Address.store32(monitor + OWNER, state >>> OWNER_SHIFT);
            Address.store64(monitor + DEPTH, state & DEPTH_MASK);
            if (!Address.compareAndSet32(word, state, INFLATED | number)) {
                unlock(monitor);
                give(number);
            } else if (state == 0) {
                unlock(monitor);
            }
        }
        HeapLock.release();
        if (number == -2) {
            throw new OutOfMemoryError("no memory for a monitor");
        }
    }

    private static long monitor(int word) {
        int number = word & ~INFLATED;
        return Address.load64(pages + 8L * (number / PAGE)) + (long) LENGTH * (number % PAGE);
    }

    /// The number of a free monitor, now locked, or -2. The caller holds the heap's lock. One that a late-comer to its former object
    /// holds for a moment is dropped.
    private static int take() {
        int number;
        do {
            number = next();
        } while (number >= 0 && !Address.compareAndSet32(monitor(number) + STATE, 0, 1));
        return number;
    }

    private static int next() {
        if (freeList != 0) {
            long monitor = freeList;
            freeList = Address.load64(monitor + NEXT_FREE);
            return Address.load32(monitor + DEPTH);   // a free monitor keeps its number there
        }
        if (pages == 0) {
            pages = RawMemory.allocate(8L * PAGES);
        }
        if (pages == 0 || count == PAGE * PAGES) {
            return -2;
        }
        if (count % PAGE == 0) {
            long page = RawMemory.allocate((long) LENGTH * PAGE);
            if (page == 0) {
                return -2;
            }
            Address.store64(pages + 8L * (count / PAGE), page);
        }
        return count++;
    }

    private static void give(int number) {
        long monitor = monitor(number);
        Address.store64(monitor + OBJECT, 0);
        Address.store64(monitor + DEPTH, number);
        Address.store64(monitor + NEXT_FREE, freeList);
        freeList = monitor;
    }

    /// Within a collection, after marking: monitors of dead objects and idle ones are free again.
    public static void sweep() {
        for (int number = 0; number < count; number++) {
            long monitor = monitor(number);
            long object = Address.load64(monitor + OBJECT);
            if (object == 0) {
                continue;
            }
            if (!Marks.isMarked(object)) {
                give(number);
            } else if (Address.load32(monitor + STATE) == 0 && Address.load64(monitor + IN_WAIT) == 0) {
                Address.store32(object + LOCK_WORD, 0);
                give(number);
            }
        }
    }
}
