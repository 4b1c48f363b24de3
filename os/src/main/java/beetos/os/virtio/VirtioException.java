package beetos.os.virtio;

/// A device that breaks the rules, or that this driver cannot use.
@SuppressWarnings("serial")
public final class VirtioException extends RuntimeException {
    public VirtioException(String message) {
        super(message);
    }
}
