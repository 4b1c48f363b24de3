/// Driver of virtio block devices: one process for all disks, interrupt driven, with several requests of each disk in flight.
///
/// Start reading at [VirtioBlock], then [VirtioDisk].
package beetos.os.virtioblk;
