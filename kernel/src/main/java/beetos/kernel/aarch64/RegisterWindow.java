package beetos.kernel.aarch64;

import beetos.kernel.DeviceRegisters;
import beetos.machine.Assembly;
import beetos.machine.Instructions;
import beetos.machine.Memory;

/// Register accesses on behalf of a device's owner: one page of the kernel's half, mapped for the one access and empty before and after.
/// The slot is this CPU's own, so its maintenance is not broadcast. The loader has made the table that holds it.
final class RegisterWindow implements DeviceRegisters {
    private static final long WINDOW = 0xFFFF_FFFF_FE00_0000L;
    private static final long GRANULE = 16384;
    private static final long OUTPUT = 0x0000_FFFF_FFFF_C000L;
    /// A page for EL1 alone, read and write, never executable, Device-nGnRE: AttrIndx 1, AF, PXN, UXN.
    private static final long DEVICE_PAGE = 3 | 1 << 2 | 1 << 10 | 1L << 53 | 1L << 54;
    private static final int WRITE = 4;

    private final long slot;

    /// `root` is the kernel's root table.
    RegisterWindow(long root) {
        long table = Memory.load64(root + (WINDOW >>> 25 & 2047) * 8) & OUTPUT;
        slot = table + (WINDOW >>> 14 & 2047) * 8;
    }

    @Override
    public boolean read(long physical, int width, long to) {
        return through(physical, Integer.numberOfTrailingZeros(width), to);
    }

    @Override
    public boolean write(long physical, int width, long from) {
        return through(physical, WRITE | Integer.numberOfTrailingZeros(width), from);
    }

    private boolean through(long physical, long how, long value) {
        Memory.store64(slot, physical & -GRANULE | DEVICE_PAGE);
        publish();
        long refused = access(WINDOW + (physical & GRANULE - 1), how, value + Processor.DIRECT_MAP);
        Memory.store64(slot, 0);
        forget(WINDOW >>> 12 & (1L << 44) - 1);
        return refused == 0;
    }

    /// One access at `virtual`, by `how`: 0–3 reads 1 << how bytes to `value`, 4–7 writes them from there. 0; or 1, which [Vectors] answers in
    /// its place when the device aborts it: nothing here changes the link register, and x5 keeps SPSR_EL1.
    @Assembly(value = """
            mrs     x5, spsr_el1
            adr     x3, 1f
            add     x3, x3, x1, lsl #4              // four instructions each
            br      x3
        1:  ldrb    w4, [x0]
            str     x4, [x2]
            mov     x0, xzr
            ret
            ldrh    w4, [x0]
            str     x4, [x2]
            mov     x0, xzr
            ret
            ldr     w4, [x0]
            str     x4, [x2]
            mov     x0, xzr
            ret
            ldr     x4, [x0]
            str     x4, [x2]
            mov     x0, xzr
            ret
            ldr     x4, [x2]
            strb    w4, [x0]
            mov     x0, xzr
            ret
            ldr     x4, [x2]
            strh    w4, [x0]
            mov     x0, xzr
            ret
            ldr     x4, [x2]
            str     w4, [x0]
            mov     x0, xzr
            ret
            ldr     x4, [x2]
            str     x4, [x0]
            mov     x0, xzr
            ret
            """)
    static long access(long virtual, long how, long value) { throw new UnsupportedOperationException("RegisterWindow: metal only"); }

    @Instructions(value = "dsb nshst\nisb", constraints = "~{memory}")
    private static void publish() { throw new UnsupportedOperationException("RegisterWindow: metal only"); }

    @Instructions(value = "dsb nsh\ntlbi vaae1, $0\ndsb nsh\nisb", constraints = "r,~{memory}")
    private static void forget(long page) { throw new UnsupportedOperationException("RegisterWindow: metal only"); }
}
