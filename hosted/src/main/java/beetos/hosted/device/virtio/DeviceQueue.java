package beetos.hosted.device.virtio;

/// A split virtqueue from the device's side: takes chains that the driver offers, and gives them back used. Nothing that it reads is trusted.
/// The layout is that of [beetos.os.virtio.Virtqueue]. Source: virtio 1.2, 2.7 "Split Virtqueues".
final class DeviceQueue {
    static final int MAXIMUM = 256;

    private static final int DESCRIPTOR = 16;
    private static final int NEXT = 1, WRITE = 2;         // flags of a descriptor
    private static final int NO_INTERRUPT = 1;            // of the available ring
    private static final int INDEX = 2, RING = 4;         // of both rings
    private static final int HEAD = 2, ELEMENT = 8;       // their entries
    private static final int COUNTER = 0xFFFF;
    private static final long WORD = 0xFFFF_FFFFL;

    private final Ram ram;
    private int size;
    private long descriptors, available, used;
    private boolean ready;
    private int taken;               // counts for ever, modulo 2^16, as does the next
    private int returned;
    private boolean announced = true;

    DeviceQueue(Ram ram) {
        this.ram = ram;
    }

    void size(int descriptors) {
        size = descriptors;
    }

    /// Sets half a word of where a part lies: `part` 0 the descriptors, 1 the available ring, 2 the used one.
    void place(int part, boolean upper, long half) {
        switch (part) {
            case 0 -> descriptors = with(descriptors, upper, half);
            case 1 -> available = with(available, upper, half);
            default -> used = with(used, upper, half);
        }
    }

    private static long with(long address, boolean upper, long half) {
        return upper ? address & WORD | half << 32 : address & ~WORD | half;
    }

    boolean ready() {
        return ready;
    }

    void enable() {
        if (size < 1 || size > MAXIMUM || Integer.bitCount(size) != 1 || descriptors % DESCRIPTOR != 0 || available % 2 != 0 || used % 4 != 0) {
            throw new Violation("a queue of " + size);
        }
        ready = true;
        taken = returned = 0;
        announced = true;
    }

    void disable() {
        ready = false;
    }

    /// The next chain that is offered, or null.
    Chain next() {
        if (!ready) {
            return null;
        }
        int waiting = ram.load16(available + INDEX) - taken & COUNTER;
        if (waiting > size) {
            throw new Violation(waiting + " chains in a queue of " + size);
        }
        if (waiting == 0) {
            return null;
        }
        Chain chain = chain(ram.load16(available + RING + (long) HEAD * (taken & size - 1)));
        taken = taken + 1 & COUNTER;
        return chain;
    }

    private Chain chain(int head) {
        Chain chain = new Chain(ram, head);
        int at = head;
        for (int i = 0; i < size; i++) {
            if (at >= size) {
                throw new Violation("descriptor " + at + " of " + size);
            }
            long descriptor = descriptors + (long) DESCRIPTOR * at;
            long rest = ram.load64(descriptor + 8);
            int flags = (int) (rest >>> 32) & COUNTER;
            if ((flags & ~(NEXT | WRITE)) != 0) {
                throw new Violation("descriptor with flags " + flags);
            }
            chain.add(ram.load64(descriptor), rest & WORD, (flags & WRITE) != 0);
            if ((flags & NEXT) == 0) {
                return chain;
            }
            at = (int) (rest >>> 48);
        }
        throw new Violation("a chain without an end");
    }

    /// Gives a chain back, with so many octets written into it.
    void use(Chain chain, int written) {
        long element = used + RING + (long) ELEMENT * (returned & size - 1);
        ram.store32(element, chain.head());
        ram.store32(element + 4, written);
        returned = returned + 1 & COUNTER;
        ram.store16(used + INDEX, returned);
        announced = false;
    }

    /// Whether chains were given back since the last question, and the driver wants to be told.
    boolean announces() {
        boolean news = !announced;
        announced = true;
        return news && (ram.load16(available) & NO_INTERRUPT) == 0;
    }
}
