package beetos.kernel;

/// Where the kernel's objects come from while it boots: `new` of kernel Java is a step of this pointer. Nothing is freed.
/// The start-up code names one zeroed region before it makes the first object.
public final class BootMemory {
    private static long next;
    private static long limit;

    private BootMemory() {}

    public static void use(long base, long length) {
        next = base;
        limit = base + length;
    }

    /// Address of `size` zeroed bytes, a multiple of 8. The compiler calls this for every `new`.
    public static long allocate(long size) {
        long address = next;
        if (size > limit - address) {
            throw null; // a panic: boot memory is sized from RAM and the tables are too
        }
        next = address + ((size + 7) & -8L);
        return address;
    }

    /// Bytes not used so far.
    public static long remaining() {
        return limit - next;
    }
}
