/// A tar archive on a disk as a read-only file system. The archive is walked once, at the mount, for an index of names; contents
/// are read where they lie when they are asked for.
///
/// Understood: ustar with prefix, GNU's long names and links, PAX records (path, linkpath, size, mtime; global ones too), sizes in
/// base 256, hard and symbolic links, directories that no entry names. Left out and counted ([Tally]): damaged headers, after
/// which the walk goes on at the next valid one, sparse files, devices, links to nothing, names that no path can hold, and what
/// the index has no room for. Of entries of one name the last counts. Names lead nowhere outside: a leading `/` is dropped, and
/// `..` stops at the root, in names and in links.
///
/// Nothing that an archive says is trusted: it gives an index or refusals, never an exception and never a loop without an end.
/// The format: POSIX.1-2017, `pax`, "pax Interchange Format" and "ustar Interchange Format".
///
/// Start reading at [TarFileSystem], then [Walk].
package beetos.os.tar;
