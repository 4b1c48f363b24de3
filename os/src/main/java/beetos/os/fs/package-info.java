/// The file service: a tree of mounted file systems, served to programs as connections, one for each open file.
///
/// [FileServer] checks what clients send; [PathRequest] and [FileRequest] answer it through the seam `beetos.os.mount`, behind which
/// are the RAM file system (`beetos.os.ram`) at the root and what is found on disks. Nothing of a client's is trusted: paths,
/// offsets and lengths are checked once, here and in [beetos.os.mount.PathName].
///
/// Start reading at [FileServer].
package beetos.os.fs;
