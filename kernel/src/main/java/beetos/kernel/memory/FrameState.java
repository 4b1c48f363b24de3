package beetos.kernel.memory;

/// What a frame is used for.
public final class FrameState {
    private FrameState() {}

    /// Not RAM, or not the kernel's to give.
    public static final int ABSENT = 0;
    public static final int FREE = 1;
    /// Kernel image, boot memory, contexts: never freed.
    public static final int KERNEL = 2;
    /// A translation table; its count is the range of its slots in use (see [AddressSpace]).
    public static final int TABLE = 3;
    /// A process's own memory; lent or not, its descriptors say.
    public static final int ANONYMOUS = 4;
    /// Text or constants: read-only in every table, the direct map included.
    public static final int CONSTANT = 5;
    /// Granted: mapped read-only by its owner and `count` others.
    public static final int GRANTED = 6;
    /// Contiguous memory of a device's owner; pinned to the claim.
    public static final int DMA = 7;
}
