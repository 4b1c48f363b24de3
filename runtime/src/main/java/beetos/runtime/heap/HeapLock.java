package beetos.runtime.heap;

import beetos.machine.Address;
import beetos.runtime.Platform;
import beetos.runtime.ThreadBlock;

/// The lock over blocks, gaps, thread blocks and collections. States: 0 free, 1 held, 2 held and someone sleeps.
/// While it is held the thread's stack limit is off: no stack overflow may unwind out of a half-done collection; the red zone has the room.
public final class HeapLock {
    private static long word;
    /// The holder's stack limit, to be put back: it may be off already, where an overflow is being reported.
    private static long limit;

    private HeapLock() {}

    static void place(long address) { word = address; }

    public static void acquire() {
        long block = ThreadBlock.current();
        long before = Address.load64(block + ThreadBlock.STACK_LIMIT);
        Address.store64(block + ThreadBlock.STACK_LIMIT, 0);
        if (!Address.compareAndSet32(word, 0, 1)) {
            contend();
        }
        limit = before;
    }

    private static void contend() {
        while (true) {
            int state = Address.loadAcquire32(word);
            if (state == 0) {
                if (Address.compareAndSet32(word, 0, 2)) {
                    return;
                }
            } else if (state == 2 || Address.compareAndSet32(word, 1, 2)) {
                Platform.futexWait(word, 2, 0);
            }
        }
    }

    public static void release() {
        long before = limit;
        if (!Address.compareAndSet32(word, 1, 0)) {
            Address.storeRelease32(word, 0);
            Platform.futexWake(word, 1);
        }
        Address.store64(ThreadBlock.current() + ThreadBlock.STACK_LIMIT, before);
    }
}
