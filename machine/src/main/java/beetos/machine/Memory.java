package beetos.machine;

/// Physical memory: RAM by physical address, through the direct map when the MMU is on. Addresses are naturally aligned;
/// `load8` and `load16` extend with zeros. Ordinary memory: the compiler and the CPU may reorder; see [Barrier].
public final class Memory {
    private Memory() {}

    public static int load8(long physical) {
        return HostedMemory.load8(physical);
    }

    public static void store8(long physical, int value) {
        HostedMemory.store8(physical, value);
    }

    public static int load16(long physical) {
        return HostedMemory.load16(physical);
    }

    public static void store16(long physical, int value) {
        HostedMemory.store16(physical, value);
    }

    public static int load32(long physical) {
        return HostedMemory.load32(physical);
    }

    public static void store32(long physical, int value) {
        HostedMemory.store32(physical, value);
    }

    public static long load64(long physical) {
        return HostedMemory.load64(physical);
    }

    public static void store64(long physical, long value) {
        HostedMemory.store64(physical, value);
    }

    /// Fills `length` bytes with zero. Both are multiples of 64.
    public static void zero(long physical, long length) {
        HostedMemory.zero(physical, length);
    }

    /// Copies `length` bytes; the ranges do not overlap. All three are multiples of 8.
    public static void copy(long source, long target, long length) {
        HostedMemory.copy(source, target, length);
    }
}
