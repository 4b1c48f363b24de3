package beetos.user;

import beetos.abi.Call;
import beetos.abi.Page;
import beetos.machine.Mmio;

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

    /// Its registers by checked calls.
    public Registers registers() {
        return new Checked(handle);
    }

    /// Its registers mapped into this process, once: for a device alone in its pages, else a BAD_ARGUMENT.
    public Registers map() {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = handle;
        long address = KernelException.check(SystemCall.invoke(block, Call.DEVICE_MAP));
        return new Mapped(new Mmio(address, block[1]));
    }

    /// Up to 16 pages that the device reaches, contiguous and zeroed, as long as it is claimed. Needs a `dma` line in the manifest.
    public DmaMemory dma(int pages) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = handle;
        block[1] = pages;
        long address = KernelException.check(SystemCall.invoke(block, Call.DEVICE_DMA));
        return new DmaPages(new PageOctets(address, (int) (pages * Page.SIZE)), block[1]);
    }

    /// The device has been reset: frames that an earlier owner's requests may still have meant are free again.
    public void releaseDma() {
        KernelException.check(SystemCall.invoke(handle, 0, 0, 0, 0, 0, Call.DEVICE_DMA_RELEASE, 0));
    }

    /// Interrupt `index` of the device sets `bit` of the server from now; each time it stays masked until acknowledged.
    public void bind(int index, Server server, int bit) {
        KernelException.check(SystemCall.invoke(handle, index, server.handle(), bit, 0, 0, Call.INTERRUPT_BIND, 0));
    }

    public void acknowledge(int index) {
        KernelException.check(SystemCall.invoke(handle, index, 0, 0, 0, 0, Call.INTERRUPT_ACKNOWLEDGE, 0));
    }

    private record Mapped(Mmio window) implements Registers {
        @Override
        public int read32(int offset) {
            return window.read32(offset);
        }

        @Override
        public void write32(int offset, int value) {
            window.write32(offset, value);
        }
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
