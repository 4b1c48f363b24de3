package beetos.abi;

/// The one granule, and the halves of a process's addresses.
public final class Page {
    private Page() {}

    public static final int SHIFT = 14;
    public static final long SIZE = 1L << SHIFT;

    /// User addresses are 0 … 2^36; the first page is never mapped.
    public static final long USER_LIMIT = 1L << 36;
    /// Where the kernel places what it chooses the address of: MAP with 0, borrowed, moved and granted ranges.
    /// A program chooses its own addresses below.
    public static final long CHOSEN_BASE = 1L << 35;
}
