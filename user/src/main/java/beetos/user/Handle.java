package beetos.user;

import beetos.abi.Message;

/// Numbers of handles: kinds without a class of their own, and lanes that carry handles in messages.
public final class Handle {
    private Handle() {}

    /// A second handle of the same thing with fewer rights.
    public static int duplicate(int handle, long rights) {
        return (int) KernelException.check(SystemCall.duplicate(handle, rights));
    }

    /// Closes a handle; one that is closed already is let be.
    public static void close(int handle) {
        SystemCall.close(handle);
    }

    /// The [beetos.abi.HandleKind], or NONE.
    public static int kind(int handle) {
        return (int) Math.max(0, SystemCall.kind(handle));
    }

    /// The lane of a handle that is copied.
    public static long copied(int handle) {
        return handle;
    }

    /// The lane of a handle that leaves this process.
    public static long moved(int handle) {
        return handle == 0 ? 0 : handle | Message.LANE_MOVE;
    }

    /// Four lanes as one word.
    public static long lanes(long first, long second, long third, long fourth) {
        return first | second << Message.LANE_BITS | third << 2 * Message.LANE_BITS | fourth << 3 * Message.LANE_BITS;
    }

    /// The handle in lane `index` of a word, or 0.
    public static int lane(long lanes, int index) {
        return (int) (lanes >>> index * Message.LANE_BITS) & Message.LANE_HANDLE;
    }
}
