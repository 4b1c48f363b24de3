package beetos.os.virtio.model;

import beetos.user.Registers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// A virtio device behind the memory-mapped transport, strict about what a driver may do when: a wrong step is an AssertionError.
/// It has one queue. Chains that it is told of are performed at once, or when [#perform] says so if [#hold] was called.
/// Source: virtio 1.2, 4.2.2 "MMIO Device Register Layout", 4.2.4 "Legacy interface", 3.1.1 "Driver Requirements: Device Initialization".
public final class VirtioModel implements Registers {
    public static final int LEGACY = 1, MODERN = 2;

    private static final int MAGIC = 0x7472_6976;
    private static final int FEATURES_OK = 8, DRIVER_OK = 4;
    private static final int NEXT = 1, WRITE = 2;
    private static final long VERSION_1 = 1L << 32;

    private record Chain(int head, List<Backend.Part> parts) {}

    private final Backend backend;
    private final ModelMemory memory;
    private final int version;
    private final int queueMaximum;

    private final ArrayDeque<Chain> held = new ArrayDeque<>();
    private boolean holding;
    private int status, deviceSelect, driverSelect, interruptStatus;
    private long accepted;
    private int queueSize, pageSize, align;
    private final long[] area = new long[3];       // descriptors, available, used
    private boolean ready;
    private int seen, used;
    private int resets;

    public VirtioModel(Backend backend, ModelMemory memory, int version, int queueMaximum) {
        this.backend = backend;
        this.memory = memory;
        this.version = version;
        this.queueMaximum = queueMaximum;
    }

    /// From now on chains wait for [#perform].
    public void hold() {
        holding = true;
    }

    public int held() {
        return held.size();
    }

    /// Performs the chain that was offered `index`-th of those that wait.
    public void perform(int index) {
        List<Chain> chains = new ArrayList<>(held);
        held.remove(chains.get(index));
        perform(chains.get(index));
    }

    public boolean interrupting() {
        return interruptStatus != 0;
    }

    public void interrupt(int causes) {
        interruptStatus |= causes;
    }

    public int resets() {
        return resets;
    }

    /// Sets bits of the status register, as a device may.
    public void status(int bits) {
        status |= bits;
    }

    /// Where its used ring lies.
    public long usedRing() {
        return area[2];
    }

    @Override
    public int read32(int offset) {
        return switch (offset) {
            case 0x000 -> MAGIC;
            case 0x004 -> version;
            case 0x008 -> backend.type();
            case 0x010 -> (int) (offered() >>> 32 * deviceSelect);
            case 0x034 -> queueMaximum;
            case 0x040 -> legacy(ready ? 1 : 0);
            case 0x044 -> modern(ready ? 1 : 0);
            case 0x060 -> interruptStatus;
            case 0x070 -> status;
            case 0x0FC -> modern(7);
            default -> {
                check(offset >= 0x100 && offset < 0x200, "read of " + offset);
                yield backend.configuration(offset - 0x100);
            }
        };
    }

    private long offered() {
        return backend.features() | (version == MODERN ? VERSION_1 : 0);
    }

    private int legacy(int value) {
        check(version == LEGACY, "a legacy register");
        return value;
    }

    private int modern(int value) {
        check(version == MODERN, "a modern register");
        return value;
    }

    @Override
    public void write32(int offset, int value) {
        switch (offset) {
            case 0x014 -> deviceSelect = value;
            case 0x020 -> accept(value & 0xFFFF_FFFFL);
            case 0x024 -> driverSelect = value;
            case 0x028 -> pageSize = legacy(value);
            case 0x030 -> check(value == 0, "queue " + value);
            case 0x038 -> queueSize = value;
            case 0x03C -> align = legacy(value);
            case 0x040 -> place((legacy(value) & 0xFFFF_FFFFL) * pageSize);
            case 0x044 -> enable(modern(value));
            case 0x050 -> notified();
            case 0x064 -> interruptStatus &= ~value;
            case 0x070 -> newStatus(value);
            case 0x080, 0x084, 0x090, 0x094, 0x0A0, 0x0A4 -> address(offset - modern(0x080), value & 0xFFFF_FFFFL);
            default -> throw new AssertionError("write of " + offset);
        }
    }

    private void accept(long features) {
        check((status & FEATURES_OK) == 0 && !ready, "features after they were settled");
        accepted = accepted & ~(0xFFFF_FFFFL << 32 * driverSelect) | features << 32 * driverSelect;
        check((accepted & ~offered()) == 0, "features that were not offered");
    }

    private void newStatus(int value) {
        if (value == 0) {
            resets++;
            ready = false;
            held.clear();
            status = seen = used = interruptStatus = 0;
            accepted = 0;
            return;
        }
        check((value & status) == status, "a status bit taken back");
        boolean settled = (value & FEATURES_OK) != 0;
        check(version == LEGACY ? !settled : !settled || (accepted & VERSION_1) != 0, "features settled");
        check((value & DRIVER_OK) == 0 || ready && (version == LEGACY || settled), "started too early");
        status = value;
    }

    private void address(int at, long half) {
        int index = at >> 4;
        area[index] = (at & 4) == 0 ? area[index] & ~0xFFFF_FFFFL | half : area[index] & 0xFFFF_FFFFL | half << 32;
    }

    private void enable(int value) {
        check(value == 1 && (status & FEATURES_OK) != 0 && (status & DRIVER_OK) == 0, "a queue enabled");
        begin();
    }

    /// Legacy: where the three parts lie follows from the size (2.7.2 "Legacy Interfaces: A Note on Virtqueue Layout").
    private void place(long physical) {
        area[0] = physical;
        area[1] = physical + 16L * queueSize;
        area[2] = (area[1] + 4 + 2L * queueSize + align - 1) / align * align;
        begin();
    }

    private void begin() {
        check(queueSize > 0 && queueSize <= queueMaximum && Integer.bitCount(queueSize) == 1, "a queue of " + queueSize);
        check(area[0] % 16 == 0 && area[1] % 2 == 0 && area[2] % 4 == 0, "alignment of the queue");
        ready = true;
    }

    private void notified() {
        check((status & DRIVER_OK) != 0 && ready, "notified before the start");
        int index = (int) memory.load(area[1] + 2, 2);
        for (; seen != index; seen = seen + 1 & 0xFFFF) {
            int head = (int) memory.load(area[1] + 4 + 2 * (seen % queueSize), 2);
            held.add(new Chain(head, parts(head)));
        }
        while (!holding && !held.isEmpty()) {
            perform(held.poll());
        }
    }

    private List<Backend.Part> parts(int head) {
        List<Backend.Part> parts = new ArrayList<>();
        for (int at = head; ; ) {
            check(at < queueSize && parts.size() < queueSize, "a chain without an end");
            long descriptor = area[0] + 16L * at;
            int flags = (int) memory.load(descriptor + 12, 2);
            parts.add(new Backend.Part(memory.load(descriptor, 8), (int) memory.load(descriptor + 8, 4), (flags & WRITE) != 0));
            if ((flags & NEXT) == 0) {
                return parts;
            }
            at = (int) memory.load(descriptor + 14, 2);
        }
    }

    private void perform(Chain chain) {
        use(chain.head, backend.perform(0, chain.parts, memory));
    }

    /// Puts an entry into the used ring, and raises the interrupt.
    public void use(int head, int length) {
        memory.store(area[2] + 4 + 8L * (used % queueSize), 4, head);
        memory.store(area[2] + 8 + 8L * (used % queueSize), 4, length);
        used = used + 1 & 0xFFFF;
        memory.store(area[2] + 2, 2, used);
        interruptStatus |= 1;
    }

    private static void check(boolean allowed, String what) {
        if (!allowed) {
            throw new AssertionError("virtio: " + what);
        }
    }
}
