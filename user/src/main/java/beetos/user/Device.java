package beetos.user;

import beetos.abi.Call;

/// A device that this process owns, by its device-tree node.
public final class Device {
    private final int handle;

    private Device(int handle) {
        this.handle = handle;
    }

    /// The device that the manifest names by this `compatible` string; the `occurrence`-th of them from 0. Null if there is none.
    public static Device claim(String compatible, int occurrence) {
        int handle = Startup.granted(compatible, occurrence);
        return handle == 0 ? null : new Device(handle);
    }

    public Registers registers() {
        return new Checked(handle);
    }

    /// Interrupt `index` of the device sets `bit` of the server from now; each time it stays masked until acknowledged.
    public void bind(int index, Server server, int bit) {
        KernelException.check(SystemCall.invoke(handle, index, server.handle(), bit, 0, 0, Call.INTERRUPT_BIND, 0));
    }

    public void acknowledge(int index) {
        KernelException.check(SystemCall.invoke(handle, index, 0, 0, 0, 0, Call.INTERRUPT_ACKNOWLEDGE, 0));
    }

    private record Checked(int handle) implements Registers {
        private static final int WIDTH = 4;

        @Override
        public int read32(int offset) {
            long[] block = new long[SystemCall.BLOCK_WORDS];
            block[0] = handle;
            block[1] = offset;
            block[2] = WIDTH;
            KernelException.check(SystemCall.invoke(block, Call.DEVICE_READ));
            return (int) block[1];
        }

        @Override
        public void write32(int offset, int value) {
            KernelException.check(SystemCall.invoke(handle, offset, WIDTH, value & 0xFFFF_FFFFL, 0, 0, Call.DEVICE_WRITE, 0));
        }
    }
}
