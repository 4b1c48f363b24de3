package beetos.machine;

/// A device's registers: `length` bytes at `base`. Every access happens exactly once, in program order, with the width named
/// (Arm DDI 0487, B2.7 "Memory types and attributes": Device-nGnRE), after a check against the length.
public record Mmio(long base, long length) {
    public int read8(int offset) {
        return load8(at(offset, 1));
    }

    public int read32(int offset) {
        return load32(at(offset, 4));
    }

    public long read64(int offset) {
        return load64(at(offset, 8));
    }

    public void write8(int offset, int value) {
        store8(at(offset, 1), value);
    }

    public void write32(int offset, int value) {
        store32(at(offset, 4), value);
    }

    public void write64(int offset, long value) {
        store64(at(offset, 8), value);
    }

    private long at(int offset, int width) {
        if (offset < 0 || offset > length - width) {
            outside();
        }
        return base + offset;
    }

    private static void outside() {
        int[] none = null;
        none[0] = 0; // a fault of the caller: NullPointerException, or in the kernel a panic with this line
    }

    // The compiler replaces these six by one volatile load or store at the virtual address.
    static int load8(long address) { return HostedDevices.load(address, 1) & 0xFF; }

    static int load32(long address) { return HostedDevices.load(address, 4); }

    static long load64(long address) {
        return HostedDevices.load(address, 4) & 0xFFFF_FFFFL | (long) HostedDevices.load(address + 4, 4) << 32;
    }

    static void store8(long address, int value) { HostedDevices.store(address, 1, value); }

    static void store32(long address, int value) { HostedDevices.store(address, 4, value); }

    static void store64(long address, long value) {
        HostedDevices.store(address, 4, (int) value);
        HostedDevices.store(address + 4, 4, (int) (value >>> 32));
    }
}
