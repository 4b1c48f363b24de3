package beetos.hosted.device.virtio;

import beetos.hosted.device.Model;

/// One of the board's virtio transports, with a device behind it or nothing: where it is, and the device's configuration.
/// Source: virtio 1.2, 4.2.2 "MMIO Device Register Layout".
public final class VirtioTransport implements Model {
    public static final int LENGTH = 0x200;

    private static final long BASE = 0x0A00_0000;
    private static final int FIRST_LINE = 48;
    private static final int CONFIGURATION = 0x100;
    private static final int OCTET = 0xFF;

    private final int index;
    private final Backend backend;
    private final VirtioRegisters registers;

    /// The `index`-th transport of the board; `backend` null: nothing is behind it.
    public VirtioTransport(int index, Backend backend, Ram ram) {
        this.index = index;
        this.backend = backend;
        registers = new VirtioRegisters(backend, ram);
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
            registers.work();
        }
        return registers.raised();
    }

    @Override
    public boolean takes(int offset, int width) {
        return offset >= CONFIGURATION ? width <= Integer.BYTES : width == Integer.BYTES;
    }

    @Override
    public long read(int offset, int width) {
        if (offset < CONFIGURATION) {
            return registers.read(offset);
        }
        long value = 0;
        for (int i = 0; backend != null && i < width; i++) {
            value |= (long) (backend.configuration(offset - CONFIGURATION + i) & OCTET) << 8 * i;
        }
        return value;
    }

    @Override
    public void write(int offset, int width, long value) {
        if (backend != null && offset < CONFIGURATION) {
            registers.write(offset, (int) value);
        }
        for (int i = 0; backend != null && offset >= CONFIGURATION && i < width; i++) {
            backend.configure(offset - CONFIGURATION + i, (int) (value >>> 8 * i) & OCTET);
        }
    }

    /// Host side: the machine is off.
    public void close() {
        if (backend != null) {
            backend.close();
        }
    }
}
