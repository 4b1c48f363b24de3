package beetos.api.block;

import beetos.user.Status;

/// A refused disk operation, with its status.
@SuppressWarnings("serial")
public final class BlockException extends RuntimeException {
    private final long status;

    public BlockException(long status) {
        super(text(status));
        this.status = status;
    }

    /// One of [Block] or [Status].
    public long status() {
        return status;
    }

    private static String text(long status) {
        if (status == Block.OUT_OF_RANGE) {
            return "sector out of range";
        } else if (status == Block.READ_ONLY) {
            return "read-only disk";
        } else if (status == Block.NO_SUCH_DISK) {
            return "no such disk";
        } else {
            return status == Status.EXHAUSTED ? "too many requests" : "device error";
        }
    }
}
