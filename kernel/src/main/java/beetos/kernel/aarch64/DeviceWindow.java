package beetos.kernel.aarch64;

import beetos.machine.Mmio;

/// Where the loader has mapped the registers that the kernel drives itself: virtual = window + low 34 bits of the physical address.
public final class DeviceWindow {
    private DeviceWindow() {}

    private static final long BASE = 0xFFFF_FFFC_0000_0000L;
    private static final long MASK = (1L << 34) - 1;

    public static Mmio registers(long physical, long length) {
        return new Mmio(BASE + (physical & MASK), length);
    }
}
