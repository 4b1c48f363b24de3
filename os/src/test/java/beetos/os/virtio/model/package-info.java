/// Virtio devices in software: the other side of the drivers, for tests and wherever there is no hardware.
///
/// Start reading at [VirtioModel].
package beetos.os.virtio.model;
