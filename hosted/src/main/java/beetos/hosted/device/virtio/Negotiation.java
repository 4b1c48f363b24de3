package beetos.hosted.device.virtio;

/// What driver and device have agreed on: the features, and how far the driver has come.
/// Source: virtio 1.2, 2.1 "Device Status Field", 2.2 "Feature Bits".
final class Negotiation {
    private static final int DRIVER_OK = 4, FEATURES_OK = 8, NEEDS_RESET = 64;
    private static final long VERSION_1 = 1L << 32;
    private static final long WORD = 0xFFFF_FFFFL;

    private final long offered;
    private int offeredHalf, acceptedHalf;
    private long accepted;
    private int status;

    /// `features` are the device's own.
    Negotiation(long features) {
        offered = features | VERSION_1;
    }

    void selectOffered(int half) {
        offeredHalf = half;
    }

    void selectAccepted(int half) {
        acceptedHalf = half;
    }

    /// The half of the offered features that was selected.
    long offered() {
        return offeredHalf == 0 ? offered : offeredHalf == 1 ? offered >>> 32 : 0;
    }

    void accept(long features) {
        if (settled()) {
            throw new Violation("features after they were settled");
        }
        if (acceptedHalf == 0 || acceptedHalf == 1) {
            accepted = acceptedHalf == 0 ? accepted & ~WORD | features : accepted & WORD | features << 32;
        }
    }

    int status() {
        return status;
    }

    /// The driver has come further, to a value other than 0.
    void status(int value) {
        int kept = status & ~NEEDS_RESET;
        if ((value & kept) != kept) {
            throw new Violation("a status bit taken back");
        }
        boolean refused = (accepted & ~offered) != 0 || (accepted & VERSION_1) == 0;
        int settled = refused ? value & ~FEATURES_OK : value;
        if ((settled & DRIVER_OK) != 0 && (settled & FEATURES_OK) == 0) {
            throw new Violation("started before the features");
        }
        status = status & NEEDS_RESET | settled & ~NEEDS_RESET;
    }

    /// Whether the features can no longer change.
    boolean settled() {
        return (status & FEATURES_OK) != 0;
    }

    /// Whether the driver uses the device, or has until a [Violation].
    boolean started() {
        return (status & DRIVER_OK) != 0;
    }

    /// Whether the device works for the driver.
    boolean works() {
        return (status & (DRIVER_OK | NEEDS_RESET)) == DRIVER_OK;
    }

    void giveUp() {
        status |= NEEDS_RESET;
    }

    void reset() {
        accepted = 0;
        status = 0;
    }
}
