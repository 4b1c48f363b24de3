package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.KernelError;
import beetos.user.Startup;

/// What the owner of a device may do with it, by the example of a virtio transport with nothing behind it: all transports share a page, so
/// another device's registers, a disk's or a network card's, lie 512 bytes further on.
final class DeviceTests {
    private static final String DEVICE = "virtio,mmio:0";
    private static final int MAGIC = 0x7472_6976;
    private static final int LENGTH = 0x200;             // of a transport, and the way to the next one

    private DeviceTests() {}

    private static int device() {
        int handle = Startup.granted(DEVICE, 0);
        Check.that(handle != 0, "no claim on an empty transport");
        return handle;
    }

    /// Its own registers, and no octet outside.
    static void window() {
        int device = device();
        Svc own = Svc.of(Call.DEVICE_READ, device, 0, 4);
        Check.equal(0, own.result(), "a read of its own register");
        Check.equal(MAGIC, own.x(1), "the magic number");
        for (long offset : new long[] {LENGTH, LENGTH - 2, -LENGTH, -4, 2 * LENGTH, 0x1000, 1L << 31, 1L << 32, 1L << 63, Long.MAX_VALUE - 3, -1L << 32}) {
            Check.equal(KernelError.BAD_ARGUMENT, Svc.of(Call.DEVICE_READ, device, offset, 4).result(), "a read at " + offset);
            Check.equal(KernelError.BAD_ARGUMENT, Svc.of(Call.DEVICE_WRITE, device, offset, 4, 0).result(), "a write at " + offset);
        }
        for (long width : new long[] {0, 3, 16, -4, 1L << 32 | 4}) {
            Check.equal(KernelError.BAD_ARGUMENT, Svc.of(Call.DEVICE_READ, device, 0, width).result(), "a read of width " + width);
        }
    }

    /// Mapped, its page would show all the others.
    static void sharedPage() {
        Check.equal(KernelError.BAD_ARGUMENT, Svc.of(Call.DEVICE_MAP, device()).result(), "a map of a shared page");
    }

    /// A claim without the right to DMA tells no physical address.
    static void noDma() {
        Check.equal(KernelError.NOT_PERMITTED, Svc.of(Call.DEVICE_DMA, device(), 1).result(), "frames without the right");
        Check.equal(KernelError.NOT_PERMITTED, Svc.of(Call.DEVICE_DMA_RELEASE, device()).result(), "a release without the right");
    }
}
