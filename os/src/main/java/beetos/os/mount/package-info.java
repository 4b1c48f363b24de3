/// The seam between the file service and the file systems that it mounts: [FileSystem] answers what a path names, [Contents] is
/// what an open file holds. Paths are relative to the mounted file system's root; every refusal is a
/// [beetos.api.files.FileException], or a [beetos.api.block.BlockException] where the device refused.
///
/// Start reading at [FileSystem].
package beetos.os.mount;
