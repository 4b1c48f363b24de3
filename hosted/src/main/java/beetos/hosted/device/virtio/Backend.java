package beetos.hosted.device.virtio;

import java.util.List;

/// What a virtio device does behind its transport. Called by the transport alone, one call at a time.
public interface Backend extends AutoCloseable {
    /// Its number among virtio 1.2, 5 "Device Types".
    int type();

    /// The features that it offers, beside that of version 1.
    long features();

    int queues();

    /// One octet of its configuration.
    int configuration(int offset);

    /// The driver writes one octet of its configuration.
    default void configure(int offset, int octet) {}

    /// Does what the queues ask for and what has come from the host's side. A [Violation] ends the driver's use of the device.
    void work(List<DeviceQueue> queues);

    /// Whether something has come from the host's side since.
    default boolean waiting() {
        return false;
    }

    /// The driver has reset it.
    default void reset() {}

    /// Who is to be told, from any thread, that something has come from the host's side.
    default void attach(Runnable signal) {}

    /// Host side: the machine is off.
    @Override
    default void close() {}
}
