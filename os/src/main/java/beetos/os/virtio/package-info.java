/// What all virtio drivers share: the memory-mapped transport, modern and legacy, and the split queue.
///
/// Nothing that a device says is trusted: what it may not say is a [VirtioException], which ends the device and not the driver.
///
/// Start reading at [VirtioDevice], then [Virtqueue].
package beetos.os.virtio;
