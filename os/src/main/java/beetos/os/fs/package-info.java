/// The file system: a tree with a RAM file system at its root, served to programs as connections, one for each open file.
///
/// [Tree] and [Contents] are pure: they know no message. [FileServer] checks what clients send and calls them. Nothing of a
/// client's is trusted: paths, offsets and lengths are checked once, in [FileServer] and [PathName].
///
/// Start reading at [FileServer].
package beetos.os.fs;
