package beetos.hosted.device.virtio;

import java.util.ArrayList;
import java.util.List;

/// The registers of one transport, and what they set going. A driver that breaks the rules finds DEVICE_NEEDS_RESET in its status, and nothing is
/// done for it before that. Source: virtio 1.2, 4.2.2 "MMIO Device Register Layout".
final class VirtioRegisters {
    private static final int MAGIC = 0x000, VERSION = 0x004, DEVICE = 0x008, VENDOR = 0x00C;
    private static final int OFFERED = 0x010, OFFERED_SELECT = 0x014, ACCEPTED = 0x020, ACCEPTED_SELECT = 0x024;
    private static final int QUEUE_SELECT = 0x030, QUEUE_SIZE_MAXIMUM = 0x034, QUEUE_SIZE = 0x038, QUEUE_READY = 0x044, QUEUE_NOTIFY = 0x050;
    private static final int INTERRUPT_STATUS = 0x060, INTERRUPT_ACKNOWLEDGE = 0x064, STATUS = 0x070;
    /// Addresses, each a low and a high word: of the descriptors, and behind them of the available and of the used ring.
    private static final int QUEUE_ADDRESSES = 0x080, QUEUE_ADDRESSES_LIMIT = 0x0A8, HIGH = 4, RESERVED = 8;

    private static final int MAGIC_VALUE = 0x7472_6976, MODERN = 2, VENDOR_VALUE = 0x5445_4542;    // "virt", and "BEET"
    private static final int USED = 1, CONFIGURATION_CHANGED = 2;                                  // causes of the interrupt
    private static final long WORD = 0xFFFF_FFFFL;

    private final Backend backend;
    private final Negotiation negotiation;
    private final List<DeviceQueue> queues = new ArrayList<>();
    private final DeviceQueue absent;
    private int selected;
    private int causes;

    /// `backend` null: nothing is behind them, and nobody writes.
    VirtioRegisters(Backend backend, Ram ram) {
        this.backend = backend;
        negotiation = new Negotiation(backend == null ? 0 : backend.features());
        absent = new DeviceQueue(ram);
        for (int i = 0; backend != null && i < backend.queues(); i++) {
            queues.add(new DeviceQueue(ram));
        }
    }

    boolean raised() {
        return causes != 0;
    }

    long read(int offset) {
        return WORD & switch (offset) {
            case MAGIC -> MAGIC_VALUE;
            case VERSION -> MODERN;
            case DEVICE -> backend == null ? 0 : backend.type();
            case VENDOR -> VENDOR_VALUE;
            case OFFERED -> backend == null ? 0 : negotiation.offered();
            case QUEUE_SIZE_MAXIMUM -> queue() == absent ? 0 : DeviceQueue.MAXIMUM;
            case QUEUE_READY -> queue().ready() ? 1 : 0;
            case INTERRUPT_STATUS -> causes;
            case STATUS -> negotiation.status();
            default -> 0;
        };
    }

    void write(int offset, int value) {
        try {
            if (offset >= QUEUE_ADDRESSES && offset < QUEUE_ADDRESSES_LIMIT && (offset & RESERVED) == 0) {
                settable().place(offset - QUEUE_ADDRESSES >> 4, (offset & HIGH) != 0, value & WORD);
            } else {
                set(offset, value);
            }
        } catch (Violation _) {
            giveUp();
        }
    }

    private void set(int offset, int value) {
        switch (offset) {
            case OFFERED_SELECT -> negotiation.selectOffered(value);
            case ACCEPTED -> negotiation.accept(value & WORD);
            case ACCEPTED_SELECT -> negotiation.selectAccepted(value);
            case QUEUE_SELECT -> selected = value;
            case QUEUE_SIZE -> settable().size(value);
            case QUEUE_READY -> enable(value != 0);
            case QUEUE_NOTIFY -> work();
            case INTERRUPT_ACKNOWLEDGE -> causes &= ~value;
            case STATUS -> status(value);
            default -> { }
        }
    }

    private DeviceQueue queue() {
        return selected >= 0 && selected < queues.size() ? queues.get(selected) : absent;
    }

    private DeviceQueue settable() {
        if (queue() == absent || queue().ready()) {
            throw new Violation("queue " + selected + " changed");
        }
        return queue();
    }

    private void enable(boolean on) {
        if (!on) {
            queue().disable();
        } else if (!negotiation.settled()) {
            throw new Violation("a queue before the features");
        } else {
            settable().enable();
        }
    }

    private void status(int value) {
        if (value != 0) {
            negotiation.status(value);
            return;
        }
        queues.forEach(DeviceQueue::disable);
        backend.reset();
        negotiation.reset();
        causes = 0;
    }

    /// Lets the device look at its queues, once the driver uses it.
    void work() {
        if (!negotiation.works()) {
            return;
        }
        try {
            backend.work(queues);
            for (DeviceQueue queue : queues) {
                causes |= queue.ready() && queue.announces() ? USED : 0;
            }
        } catch (Violation _) {
            giveUp();
        }
    }

    private void giveUp() {
        causes |= negotiation.started() ? CONFIGURATION_CHANGED : 0;
        negotiation.giveUp();
    }
}
