package beetos.runtime.heap;

import beetos.machine.Address;

/// Objects that are marked and not scanned yet, each with the index from which its elements are still to do. The stack has a fixed size: a push that
/// finds it full is dropped and noted, and the collector then goes through the marked objects once more.
final class MarkStack {
    private static final int ENTRY = 16;
    private static final int ENTRIES = 4096;

    private static long base;
    private static long top;
    private static boolean overflowed;

    private MarkStack() {}

    /// False when there is no memory for it.
    static boolean begin() {
        if (base == 0) {
            base = RawMemory.allocate((long) ENTRY * ENTRIES);
        }
        top = base;
        overflowed = false;
        return base != 0;
    }

    static void push(long object, int index) {
        if (top == base + (long) ENTRY * ENTRIES) {
            overflowed = true;
            return;
        }
        Address.store64(top, object);
        Address.store32(top + 8, index);
        top += ENTRY;
    }

    static boolean isEmpty() { return top == base; }

    /// Removes the newest entry; [#object] and [#index] then tell what it was.
    static void pop() { top -= ENTRY; }

    static long object() { return Address.load64(top); }

    static int index() { return Address.load32(top + 8); }

    /// Whether a push was dropped since the last call.
    static boolean takeOverflow() {
        boolean was = overflowed;
        overflowed = false;
        return was;
    }
}
