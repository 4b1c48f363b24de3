package beetos.runtime.heap;

import beetos.machine.Address;
import beetos.runtime.Platform;
import beetos.runtime.ThreadBlock;

/// Allocation: the slow path behind the bump pointer that compiled code moves inline, large objects, and when to collect.
///
/// A thread that needs memory gives its buffer up and takes, in this order: a long gap, a fresh block, a short gap. It collects first when
/// more was handed out since the last collection than that one left alive; it grows the heap when a collection has not made room.
public final class Heap {
    /// Objects above this many bytes have a run of blocks of their own.
    static final long LARGE = 4096;
    private static final long FIRST_COLLECTION = 512 * 1024;
    private static final long LONG_GAP = 1024;
    /// Blocks kept back from a full heap, so that who catches the error has memory to do so: what it let go of may still be named by a stale stack word.
    private static final int RESERVE = 2;

    private static long handedOut;
    private static long threshold = FIRST_COLLECTION;
    private static int stress;            // collect at every so-many-th allocation; 0: off
    private static long collections;
    private static boolean reserveOpen;
    private static OutOfMemoryError exhausted;

    private Heap() {}

    /// Takes the first memory; false when there is none.
    public static boolean begin() {
        long raw = Blocks.begin();
        if (raw == 0) {
            return false;
        }
        RawMemory.begin(raw, Blocks.base() + Blocks.LENGTH);
        HeapLock.place(RawMemory.word());
        References.place(RawMemory.word());
        Gaps.begin();
        Collector.begin();
        return true;
    }

    /// Makes the error that a full heap throws, while there is memory for it.
    public static void ready() { exhausted = new OutOfMemoryError("Java heap space"); }

    /// The most bytes that the heap may take from the platform; what it has stays.
    public static void limit(long bytes) { Blocks.limit(bytes); }

    /// Collects at every so-many-th allocation from now on; 0 is when due.
    public static void stress(int collectEvery) {
        stress = collectEvery;
        if (stress != 0) {
            retire();
        }
    }

    /// Gives up the calling thread's buffer, for it ends.
    public static void retire() {
        HeapLock.acquire();
        retireBuffer(ThreadBlock.current());
        HeapLock.release();
    }

    /// A zeroed object of `size` bytes with its class word set, and its length where `length` is not negative.
    public static Object allocate(int classWord, long size, int length) {
        HeapLock.acquire();
        long object = stress != 0 && stressed() ? 0 : place(size);
        if (object == 0) {
            object = collectAndPlace(size);
        }
        if (object != 0) {
            if (length >= 0) {
                Address.store32(object + ObjectShape.LENGTH, length);
            }
            Address.store32(object, classWord);
        } else {
            reserveOpen = true;
        }
        HeapLock.release();
        if (object == 0) {
            throw exhausted;
        }
        return Address.object(object);
    }

    public static void collect() {
        HeapLock.acquire();
        collectNow(0);
        HeapLock.release();
    }

    private static boolean stressed() {
        long block = ThreadBlock.current();
        long pending = Address.load64(block + ThreadBlock.PENDING) - 1;
        Address.store64(block + ThreadBlock.PENDING, pending <= 0 ? stress : pending);
        return pending <= 0;
    }

    /// Memory for one object without a collection, or 0 when a collection is due or there is no room.
    private static long place(long size) {
        return handedOut >= threshold ? 0 : placeSomewhere(size, false);
    }

    private static long collectAndPlace(long size) {
        collectNow(0);
        long object = placeSomewhere(size, true);
        if (object == 0) {
            collectNow(1);
            object = placeSomewhere(size, true);
        }
        return object;
    }

    private static void collectNow(int clearSoft) {
        Collector.saveAndCollect(clearSoft);
        collections++;
        handedOut = 0;
        threshold = Math.max(FIRST_COLLECTION, Sweep.live());
        reserveOpen = reserveOpen && Blocks.free() < 2 * RESERVE;
    }

    private static long placeSomewhere(long size, boolean afterCollection) {
        if (size > LARGE) {
            return placeLarge(size);
        }
        long block = ThreadBlock.current();
        long object = Address.load64(block + ThreadBlock.ALLOCATION);
        if (object + size > Address.load64(block + ThreadBlock.ALLOCATION_LIMIT)) {
            object = refill(block, size);
            if (object == 0) {
                return 0;
            }
        }
        Address.store64(block + ThreadBlock.ALLOCATION, object + size);
        return object;
    }

    /// Gives the thread a new buffer of at least `size` bytes and returns its begin, or 0.
    private static long refill(long block, long size) {
        retireBuffer(block);
        long begin = Gaps.take(Math.max(size, LONG_GAP));
        if (begin == 0) {
            int fresh = mayTake(1) ? Blocks.take(1, Blocks.MIXED) : -1;
            if (fresh >= 0) {
                begin = Blocks.address(fresh) + Blocks.HEADER;
                return buffer(block, begin, begin - Blocks.HEADER + Blocks.LENGTH, size);
            }
            begin = Gaps.take(size);
        }
        if (begin == 0) {
            return Blocks.grow(1 + RESERVE) ? refill(block, size) : 0;
        }
        long limit = begin + Gaps.length(begin);
        Address.zero(begin, limit - begin);
        return buffer(block, begin, limit, size);
    }

    private static long buffer(long block, long begin, long limit, long size) {
        if (stress != 0) {
            Gaps.add(begin + size, limit);
            limit = begin + size;
        }
        handedOut += limit - begin;
        Address.store64(block + ThreadBlock.BUFFER, begin);
        Address.store64(block + ThreadBlock.ALLOCATION, begin);
        Address.store64(block + ThreadBlock.ALLOCATION_LIMIT, limit);
        return begin;
    }

    /// The rest of a thread's buffer becomes a gap. The thread is the caller, or ends.
    static void retireBuffer(long block) {
        long from = Address.load64(block + ThreadBlock.ALLOCATION);
        long limit = Address.load64(block + ThreadBlock.ALLOCATION_LIMIT);
        if (from < limit) {
            Gaps.add(from, limit);
        }
        Address.store64(block + ThreadBlock.BUFFER, 0);
        Address.store64(block + ThreadBlock.ALLOCATION, 0);
        Address.store64(block + ThreadBlock.ALLOCATION_LIMIT, 0);
    }

    private static boolean mayTake(int blocks) { return reserveOpen || Blocks.free() >= blocks + RESERVE; }

    private static long placeLarge(long size) {
        long bytes = size + Blocks.HEADER + Blocks.LENGTH - 1;
        if (bytes >>> Blocks.SHIFT > Integer.MAX_VALUE >> 8) {
            return 0;
        }
        int blocks = (int) (bytes >>> Blocks.SHIFT);
        int first = mayTake(blocks) ? Blocks.take(blocks, Blocks.LARGE) : -1;
        if (first < 0 && Blocks.grow(blocks + RESERVE)) {
            first = Blocks.take(blocks, Blocks.LARGE);
        }
        if (first < 0) {
            return 0;
        }
        handedOut += blocks * Blocks.LENGTH;
        return Blocks.address(first) + Blocks.HEADER;
    }

    /// Bytes taken from the platform, and bytes of it in free blocks.
    public static long bytes() { return Blocks.bytes(); }

    public static long freeBytes() { return Blocks.free() * Blocks.LENGTH + Math.max(0, Blocks.bytes() - Blocks.free() * Blocks.LENGTH - Sweep.live() - handedOut); }

    public static long limitBytes() { return Blocks.limitBytes(); }

    public static long collections() { return collections; }
}
