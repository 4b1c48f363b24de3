package beetos.os.disk;

/// A disk as a file system sees it: sectors of 512 octets by number, and a flush that orders writes.
///
/// Invariant: what was written before a [#flush] that returned is on the medium, whatever happens then; writes since may be
/// there in part and in any order, each sector whole.
///
/// Each operation throws [beetos.api.block.BlockException] where the range is not on the disk or the device reports an error.
public interface Disk {
    int SECTOR = 512;

    long sectors();

    /// Reads `count` whole sectors into `target` from `offset`.
    void read(long sector, int count, byte[] target, int offset);

    /// Writes `count` whole sectors of `source` from `offset`.
    void write(long sector, int count, byte[] source, int offset);

    void flush();
}
