/// A file system on a disk that survives the loss of power at any moment: ext3, which is ext2 with a journal of its metadata.
///
/// From the disk up: [Blocks] reads and writes blocks of 4 KiB, [Cache] keeps a fixed number of them, [Journal] makes the changes
/// of an operation all or nothing, on the disk and in the cache. On these stand [Superblock], [Groups], [Space] (free blocks),
/// [Inodes], [BlockMap] (where a file's blocks lie), [Entries] (directories) and [Orphans]. [Volume] is the whole.
/// [Recovery] brings a disk back to its last commit, [Format] makes an empty one, [Check] judges one; these two run on the host.
///
/// Invariants: memory is bounded by constants, never by the disk; no number of the disk is used before it is checked: a damaged
/// disk gives refusals, never another exception and never an endless loop.
///
/// Numbers of the layout are those of the second extended file system, revision 1, and of the journal format of JBD. Start
/// reading at [Volume] and [Journal].
package beetos.os.ext3;
