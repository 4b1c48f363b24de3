package beetos.api.block;

/// A refused disk operation.
@SuppressWarnings("serial")
public final class BlockException extends RuntimeException {
    public BlockException(long status) {
        super(switch ((int) status) {
            case (int) Block.OUT_OF_RANGE -> "sector out of range";
            case (int) Block.READ_ONLY -> "read-only disk";
            default -> "device error";
        });
    }
}
