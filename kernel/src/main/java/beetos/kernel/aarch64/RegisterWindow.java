package beetos.kernel.aarch64;

import beetos.kernel.DeviceRegisters;
import beetos.machine.Instructions;
import beetos.machine.Memory;
import beetos.machine.Mmio;

/// Register accesses on behalf of a device's owner: one page of the kernel's half, mapped for the one access and empty before and after.
/// The slot is this CPU's own, so its maintenance is not broadcast. The loader has made the table that holds it.
final class RegisterWindow implements DeviceRegisters {
    private static final long WINDOW = 0xFFFF_FFFF_FE00_0000L;
    private static final long GRANULE = 16384;
    private static final long OUTPUT = 0x0000_FFFF_FFFF_C000L;
    /// A page for EL1 alone, read and write, never executable, Device-nGnRE: AttrIndx 1, AF, PXN, UXN.
    private static final long DEVICE_PAGE = 3 | 1 << 2 | 1 << 10 | 1L << 53 | 1L << 54;

    private final long slot;
    private final Mmio registers = new Mmio(WINDOW, GRANULE);

    /// `root` is the kernel's root table.
    RegisterWindow(long root) {
        long table = Memory.load64(root + (WINDOW >>> 25 & 2047) * 8) & OUTPUT;
        slot = table + (WINDOW >>> 14 & 2047) * 8;
    }

    @Override
    public long read(long physical, int width) {
        open(physical);
        int offset = (int) (physical & GRANULE - 1);
        long value = switch (width) {
            case 1 -> registers.read8(offset);
            case 2 -> load16(WINDOW + offset);
            case 4 -> registers.read32(offset) & 0xFFFF_FFFFL;
            default -> registers.read64(offset);
        };
        close();
        return value;
    }

    @Override
    public void write(long physical, int width, long value) {
        open(physical);
        int offset = (int) (physical & GRANULE - 1);
        switch (width) {
            case 1 -> registers.write8(offset, (int) value);
            case 2 -> store16(WINDOW + offset, value);
            case 4 -> registers.write32(offset, (int) value);
            default -> registers.write64(offset, value);
        }
        close();
    }

    private void open(long physical) {
        Memory.store64(slot, physical & -GRANULE | DEVICE_PAGE);
        publish();
    }

    private void close() {
        Memory.store64(slot, 0);
        forget(WINDOW >>> 12 & (1L << 44) - 1);
    }

    @Instructions(value = "dsb nshst\nisb", constraints = "~{memory}")
    private static void publish() { throw new UnsupportedOperationException("RegisterWindow: metal only"); }

    @Instructions(value = "dsb nsh\ntlbi vaae1, $0\ndsb nsh\nisb", constraints = "r,~{memory}")
    private static void forget(long page) { throw new UnsupportedOperationException("RegisterWindow: metal only"); }

    @Instructions(value = "ldrh ${0:w}, [$1]", constraints = "=r,r,~{memory}")
    private static long load16(long address) { throw new UnsupportedOperationException("RegisterWindow: metal only"); }

    @Instructions(value = "strh ${1:w}, [$0]", constraints = "r,r,~{memory}")
    private static void store16(long address, long value) { throw new UnsupportedOperationException("RegisterWindow: metal only"); }
}
