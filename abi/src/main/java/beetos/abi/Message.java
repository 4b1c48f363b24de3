package beetos.abi;

/// Limits and packed words of messages.
public final class Message {
    private Message() {}

    public static final int WORDS = 4;
    public static final int REPLY_WORDS = 5;
    /// Pages in one lent, moved or granted range.
    public static final int MAXIMUM_PAGES = 256;
    /// Scalar and Move messages outstanding over one connection.
    public static final int MAXIMUM_OUTSTANDING = 16;

    /// A range word: address | pages.
    public static final long RANGE_PAGES = Page.SIZE - 1;

    /// Handle lanes: four of 16 bits.
    public static final int HANDLES = 4;
    public static final int LANE_BITS = 16;
    public static final int LANE_HANDLE = 0x7FFF;
    public static final int LANE_MOVE = 0x8000;
}
