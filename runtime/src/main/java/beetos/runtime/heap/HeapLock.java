package beetos.runtime.heap;

import beetos.machine.Address;
import beetos.runtime.Platform;
import beetos.runtime.ThreadBlock;

/// The lock over blocks, gaps, thread blocks and collections. States: 0 free, 1 held, 2 held and someone sleeps.
/// While it is held the thread's stack limit is off: no stack overflow may unwind out of a half-done collection; the red zone has the room.
public final class HeapLock {
    private static long word;

    private HeapLock() {}

    static void place(long address) { word = address; }

    public static void acquire() {
        Address.store64(ThreadBlock.current() + ThreadBlock.STACK_LIMIT, 0);
        if (Address.compareAndSet32(word, 0, 1)) {
            return;
        }
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
        if (!Address.compareAndSet32(word, 1, 0)) {
            Address.storeRelease32(word, 0);
            Platform.futexWake(word, 1);
        }
        long block = ThreadBlock.current();
        Address.store64(block + ThreadBlock.STACK_LIMIT, Address.load64(block + ThreadBlock.STACK_BOTTOM) + ThreadBlock.RED_ZONE);
    }
}
