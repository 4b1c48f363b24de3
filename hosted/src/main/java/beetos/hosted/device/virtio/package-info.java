/// Virtio devices behind the memory-mapped transport, version 1 of the standard and later: what a driver meets at registers and queues. A driver that
/// breaks the rules meets a device that asks for its reset; nothing that it writes ends the machine.
///
/// Start reading at [VirtioTransport], then [DeviceQueue] and [BlockDevice].
package beetos.hosted.device.virtio;
