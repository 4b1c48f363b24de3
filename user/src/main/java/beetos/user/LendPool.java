package beetos.user;

import beetos.abi.MapFlags;
import beetos.abi.Message;
import beetos.abi.Page;
import java.util.ArrayDeque;

/// The process's free lend buffers, by size in powers of two of a page. What is given back is kept for the next.
final class LendPool {
    private static final int CLASSES = 9;   // 1 … 256 pages

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final ArrayDeque<LendBuffer>[] FREE = new ArrayDeque[CLASSES];

    private LendPool() {}

    static LendBuffer take(int length) {
        if (length < 0 || length > Message.MAXIMUM_PAGES * Page.SIZE) {
            throw new IllegalArgumentException("a lend of " + length + " bytes");
        }
        int size = sizeClass((int) ((Math.max(1, length) + Page.SIZE - 1) >>> Page.SHIFT));
        synchronized (FREE) {
            if (FREE[size] != null && !FREE[size].isEmpty()) {
                return FREE[size].removeLast();
            }
        }
        long flags = MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE;
        long address = KernelException.check(SystemCall.map(0, Page.SIZE << size, flags));
        return new LendBuffer(address, 1 << size);
    }

    static void give(LendBuffer buffer) {
        int size = sizeClass(buffer.pages());
        synchronized (FREE) {
            if (FREE[size] == null) {
                FREE[size] = new ArrayDeque<>();
            }
            FREE[size].addLast(buffer);
        }
    }

    private static int sizeClass(int pages) {
        return 32 - Integer.numberOfLeadingZeros(pages - 1);
    }
}
