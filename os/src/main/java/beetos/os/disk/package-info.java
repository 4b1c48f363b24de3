/// The seam between file systems and disks: a file system is tested on a disk in memory and runs on one behind the block protocol.
package beetos.os.disk;
