package beetos.os.virtio;

import beetos.user.DmaMemory;
import beetos.user.Registers;

/// A virtio device behind the memory-mapped transport, from its reset to its use, in this order: constructor, [#negotiate],
/// [#queue] for each, [#start]. Source: virtio 1.2, 3.1.1 "Driver Requirements: Device Initialization".
public final class VirtioDevice {
    /// Device types: virtio 1.2, 5 "Device Types".
    public static final int BLOCK = 2;

    private static final int MAGIC = 0x7472_6976;        // "virt"
    private static final int LEGACY = 1, MODERN = 2;     // versions
    private static final long VERSION_1 = 1L << 32;      // feature: the device keeps to virtio 1.0 and later
    /// Of the status register.
    private static final int ACKNOWLEDGE = 1, DRIVER = 2, DRIVER_OK = 4, FEATURES_OK = 8, NEEDS_RESET = 64;
    private static final int CONFIGURATION_CHANGED = 2;  // of the interrupt status
    private static final int PATIENCE = 1000;            // reads before the driver gives up on the device

    private final VirtioRegisters registers;
    private final boolean legacy;

    /// Resets it: from here on it reaches no memory of an earlier owner.
    public VirtioDevice(Registers window, int type) {
        registers = new VirtioRegisters(window);
        int version = registers.version();
        if (registers.magic() != MAGIC || version != LEGACY && version != MODERN || registers.type() != type) {
            throw new VirtioException("not a virtio device of type " + type);
        }
        legacy = version == LEGACY;
        reset();
        registers.status(ACKNOWLEDGE);
        registers.status(ACKNOWLEDGE | DRIVER);
    }

    public void reset() {
        registers.status(0);
        for (int i = 0; registers.status() != 0; i++) {
            if (i == PATIENCE) {
                throw new VirtioException("no reset");
            }
        }
    }

    /// Accepts those of the `wanted` features that it offers, and answers them.
    public long negotiate(long wanted) {
        long offered = registers.features(0) & 0xFFFF_FFFFL;
        if (legacy) {
            registers.accept(0, (int) (offered & wanted));
            registers.legacyPageSize(Virtqueue.ALIGNMENT);
            return offered & wanted;
        }
        offered |= (long) registers.features(1) << 32;
        if ((offered & VERSION_1) == 0) {
            throw new VirtioException("a modern transport without version 1");
        }
        long accepted = offered & (wanted | VERSION_1);
        registers.accept(0, (int) accepted);
        registers.accept(1, (int) (accepted >>> 32));
        registers.status(ACKNOWLEDGE | DRIVER | FEATURES_OK);
        if ((registers.status() & FEATURES_OK) == 0) {
            throw new VirtioException("it refuses features that it offers");
        }
        return accepted;
    }

    /// How long queue `index` may be: a power of two, at most `limit`, which is one too.
    public int queueSize(int index, int limit) {
        registers.selectQueue(index);
        int maximum = registers.queueSizeMaximum();
        if (maximum == 0) {
            throw new VirtioException("no queue " + index);
        }
        return maximum < 0 ? limit : Math.min(limit, Integer.highestOneBit(maximum));
    }

    /// Queue `index` with `size` descriptors in zeroed `memory` of [Virtqueue#length] bytes.
    public Virtqueue queue(int index, int size, DmaMemory memory) {
        Virtqueue queue = new Virtqueue(memory, size);
        registers.selectQueue(index);
        if (legacy ? registers.legacyQueueInUse() : registers.queueReady()) {
            throw new VirtioException("queue " + index + " is in use after a reset");
        }
        registers.queueSize(size);
        if (legacy) {
            registers.enableLegacyQueue((int) (memory.physical() / Virtqueue.ALIGNMENT), Virtqueue.ALIGNMENT);
        } else {
            registers.queueAddresses(queue.descriptors(), queue.available(), queue.used());
            registers.enableQueue();
        }
        return queue;
    }

    /// It works from here on.
    public void start() {
        registers.status(legacy ? ACKNOWLEDGE | DRIVER | DRIVER_OK : ACKNOWLEDGE | DRIVER | FEATURES_OK | DRIVER_OK);
    }

    /// Tells it of what was published in queue `index`.
    public void notify(int index) {
        registers.notifyQueue(index);
    }

    /// Clears the causes of its interrupt; what they announce is to be looked at afterwards. A device in need of a reset is a VirtioException.
    public void acknowledge() {
        int causes = registers.interruptStatus();
        registers.acknowledge(causes);
        if ((causes & CONFIGURATION_CHANGED) != 0 && (registers.status() & NEEDS_RESET) != 0) {
            throw new VirtioException("it needs a reset");
        }
    }

    /// 32 bits of its configuration.
    public int configuration32(int offset) {
        return registers.configuration(offset);
    }

    /// 64 bits of its configuration, both halves of one moment.
    public long configuration64(int offset) {
        for (int i = 0; i < PATIENCE; i++) {
            int before = legacy ? registers.configuration(offset + 4) : registers.configurationGeneration();
            int low = registers.configuration(offset);
            int high = registers.configuration(offset + 4);
            if (before == (legacy ? high : registers.configurationGeneration())) {
                return low & 0xFFFF_FFFFL | (long) high << 32;
            }
        }
        throw new VirtioException("its configuration never rests");
    }
}
