/// The RAM file system: a tree of directories and files that is gone when its service ends.
///
/// Start reading at [RamFileSystem].
package beetos.os.ram;
