package beetos.user;

import beetos.abi.MapFlags;
import beetos.abi.Message;
import beetos.abi.Page;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The process's free lend buffers, by size in powers of two of a page. What is given back is kept for the next. One of each size is at hand
/// without a lock, as most programs lend one at a time.
final class LendPool {
    private static final int CLASSES = 9;   // 1 … 256 pages

    private static final AtomicReferenceArray<LendBuffer> AT_HAND = new AtomicReferenceArray<>(CLASSES);
    private static final LendBuffer[] FREE = new LendBuffer[CLASSES];   // the last one given back, which knows the one before

    private LendPool() {}

    static LendBuffer take(int length) {
        if (length < 0 || length > Message.MAXIMUM_PAGES * Page.SIZE) {
            throw new IllegalArgumentException("a lend of " + length + " bytes");
        }
        int size = sizeClass((int) ((Math.max(1, length) + Page.SIZE - 1) >>> Page.SHIFT));
        LendBuffer atHand = AT_HAND.getAndSet(size, null);
        if (atHand != null) {
            return atHand;
        }
        synchronized (FREE) {
            LendBuffer last = FREE[size];
            if (last != null) {
                FREE[size] = last.before;
                return last;
            }
        }
        long flags = MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE;
        long address = KernelException.check(SystemCall.map(0, Page.SIZE << size, flags));
        return new LendBuffer(address, 1 << size);
    }

    static void give(LendBuffer buffer) {
        int size = sizeClass(buffer.pages());
        if (AT_HAND.compareAndSet(size, null, buffer)) {
            return;
        }
        synchronized (FREE) {
            buffer.before = FREE[size];
            FREE[size] = buffer;
        }
    }

    private static int sizeClass(int pages) {
        return 32 - Integer.numberOfLeadingZeros(pages - 1);
    }
}
