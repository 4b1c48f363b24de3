package beetos.abi;

/// The kinds of a received message (x0, bits 0–7).
public final class MessageKind {
    private MessageKind() {}

    public static final int NOTIFICATION = 0;
    public static final int SCALAR = 1;
    public static final int BLOCKING_SCALAR = 2;
    public static final int BORROW = 3;
    public static final int MUTABLE_BORROW = 4;
    public static final int MOVE = 5;
    /// The last handle with this badge is gone.
    public static final int CLOSED = 6;

    public static final long MASK = 0xFF;
    public static final int SENDER_SHIFT = 32;
}
