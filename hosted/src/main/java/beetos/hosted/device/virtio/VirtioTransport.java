package beetos.hosted.device.virtio;

import beetos.hosted.device.Model;
import java.util.ArrayList;
import java.util.List;

/// One of the board's virtio transports, with a device behind it or nothing: registers, features, status, interrupt. A driver that breaks the
/// rules finds DEVICE_NEEDS_RESET in its status, and nothing is done for it before that.
/// Source: virtio 1.2, 4.2.2 "MMIO Device Register Layout", 2.1 "Device Status Field".
public final class VirtioTransport implements Model {
    public static final int LENGTH = 0x200;

    private static final long BASE = 0x0A00_0000;
    private static final int FIRST_LINE = 48;

    private static final int MAGIC = 0x7472_6976;                                // "virt"
    private static final int VERSION = 2;
    private static final int VENDOR = 0x5445_4542;                               // "BEET"
    private static final int DRIVER_OK = 4, FEATURES_OK = 8, NEEDS_RESET = 64;   // Status
    private static final int USED = 1, CONFIGURATION_CHANGED = 2;                // InterruptStatus
    private static final long VERSION_1 = 1L << 32;
    private static final int CONFIGURATION = 0x100;
    private static final long WORD = 0xFFFF_FFFFL;

    private final int index;
    private final Backend backend;
    private final List<DeviceQueue> queues = new ArrayList<>();
    private final DeviceQueue absent;
    private int offeredHalf, acceptedHalf, selected;
    private long accepted;
    private int status;
    private int causes;

    /// The `index`-th transport of the board; `backend` null: nothing is behind it.
    public VirtioTransport(int index, Backend backend, Ram ram) {
        this.index = index;
        this.backend = backend;
        absent = new DeviceQueue(ram);
        for (int i = 0; backend != null && i < backend.queues(); i++) {
            queues.add(new DeviceQueue(ram));
        }
    }

    @Override
    public String[] compatible() {
        return new String[] {"virtio,mmio"};
    }

    @Override
    public long base() {
        return BASE + (long) index * LENGTH;
    }

    @Override
    public long length() {
        return LENGTH;
    }

    @Override
    public int line() {
        return FIRST_LINE + index;
    }

    @Override
    public boolean raised() {
        if (backend != null && backend.waiting()) {
            work();
        }
        return causes != 0;
    }

    @Override
    public boolean takes(int offset, int width) {
        return offset >= CONFIGURATION ? width <= Integer.BYTES : width == Integer.BYTES;
    }

    @Override
    public long read(int offset, int width) {
        if (offset >= CONFIGURATION) {
            return configuration(offset - CONFIGURATION, width);
        }
        return WORD & switch (offset) {
            case 0x000 -> MAGIC;
            case 0x004 -> VERSION;
            case 0x008 -> backend == null ? 0 : backend.type();
            case 0x00C -> VENDOR;
            case 0x010 -> half(offered(), offeredHalf);
            case 0x034 -> queue() == absent ? 0 : DeviceQueue.MAXIMUM;
            case 0x044 -> queue().ready() ? 1 : 0;
            case 0x060 -> causes;
            case 0x070 -> status;
            default -> 0;
        };
    }

    private long configuration(int offset, int width) {
        long value = 0;
        for (int i = 0; backend != null && i < width; i++) {
            value |= (backend.configuration(offset + i) & 0xFFL) << 8 * i;
        }
        return value;
    }

    private long offered() {
        return backend == null ? 0 : backend.features() | VERSION_1;
    }

    private static long half(long features, int half) {
        return half == 0 ? features : half == 1 ? features >>> 32 : 0;
    }

    private DeviceQueue queue() {
        return selected >= 0 && selected < queues.size() ? queues.get(selected) : absent;
    }

    @Override
    public void write(int offset, int width, long value) {
        if (backend == null) {
            return;
        }
        try {
            if (offset < CONFIGURATION) {
                register(offset, (int) value);
                return;
            }
            for (int i = 0; i < width; i++) {
                backend.configure(offset - CONFIGURATION + i, (int) (value >>> 8 * i) & 0xFF);
            }
        } catch (Violation _) {
            giveUp();
        }
    }

    private void register(int offset, int value) {
        switch (offset) {
            case 0x014 -> offeredHalf = value;
            case 0x020 -> accept(value & WORD);
            case 0x024 -> acceptedHalf = value;
            case 0x030 -> selected = value;
            case 0x038 -> settable().size(value);
            case 0x044 -> enable(value);
            case 0x050 -> work();
            case 0x064 -> causes &= ~value;
            case 0x070 -> status(value);
            case 0x080, 0x084, 0x090, 0x094, 0x0A0, 0x0A4 -> settable().place(offset - 0x080 >> 4, (offset & 4) != 0, value & WORD);
            default -> { }
        }
    }

    private void accept(long features) {
        if ((status & FEATURES_OK) != 0) {
            throw new Violation("features after they were settled");
        }
        if (acceptedHalf == 0 || acceptedHalf == 1) {
            accepted = acceptedHalf == 0 ? accepted & ~WORD | features : accepted & WORD | features << 32;
        }
    }

    private DeviceQueue settable() {
        if (queue() == absent || queue().ready()) {
            throw new Violation("queue " + selected + " changed");
        }
        return queue();
    }

    private void enable(int value) {
        if (value == 0) {
            queue().disable();
        } else if ((status & FEATURES_OK) == 0) {
            throw new Violation("a queue before the features");
        } else {
            settable().enable();
        }
    }

    private void status(int value) {
        if (value == 0) {
            reset();
            return;
        }
        int kept = status & ~NEEDS_RESET;
        if ((value & kept) != kept) {
            throw new Violation("a status bit taken back");
        }
        boolean refused = (accepted & ~offered()) != 0 || (accepted & VERSION_1) == 0;
        int settled = refused ? value & ~FEATURES_OK : value;
        if ((settled & DRIVER_OK) != 0 && (settled & FEATURES_OK) == 0) {
            throw new Violation("started before the features");
        }
        status = status & NEEDS_RESET | settled & ~NEEDS_RESET;
    }

    private void reset() {
        queues.forEach(DeviceQueue::disable);
        backend.reset();
        accepted = 0;
        status = causes = 0;
    }

    /// Lets the device look at its queues, once the driver uses it.
    private void work() {
        if ((status & (DRIVER_OK | NEEDS_RESET)) != DRIVER_OK) {
            return;
        }
        try {
            backend.work(queues);
        } catch (Violation _) {
            giveUp();
        }
        for (DeviceQueue queue : queues) {
            causes |= queue.ready() && queue.announces() ? USED : 0;
        }
    }

    private void giveUp() {
        causes |= (status & DRIVER_OK) != 0 ? CONFIGURATION_CHANGED : 0;
        status |= NEEDS_RESET;
    }

    /// Host side: the machine is off.
    public void close() {
        if (backend != null) {
            backend.close();
        }
    }
}
