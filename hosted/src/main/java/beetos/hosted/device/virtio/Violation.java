package beetos.hosted.device.virtio;

/// A step of the driver's that the standard forbids.
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;

    Violation(String what) {
        super(what);
    }
}
