package beetos.os.ext3;

import beetos.api.block.BlockException;
import beetos.api.files.FileError;
import beetos.os.disk.Disk;

/// A disk in blocks of 4 KiB. A device's error is a refusal here; after one of a write nothing is written any more, because
/// nobody knows what of a transaction is on the disk: the next mount finds the last commit.
final class Blocks {
    static final int SIZE = 4096;
    private static final int SECTORS = SIZE / Disk.SECTOR;

    private final Disk disk;
    private boolean failed;

    Blocks(Disk disk) {
        this.disk = disk;
    }

    long count() {
        return disk.sectors() / SECTORS;
    }

    void read(long block, int count, byte[] target, int offset) {
        try {
            disk.read(block * SECTORS, count * SECTORS, target, offset);
        } catch (BlockException _) {
            throw Refusal.of(FileError.DEVICE);
        }
    }

    void write(long block, int count, byte[] source, int offset) {
        checkWritable();
        try {
            disk.write(block * SECTORS, count * SECTORS, source, offset);
        } catch (BlockException _) {
            failed = true;
            throw Refusal.of(FileError.DEVICE);
        }
    }

    /// What was written before is on the medium when this returns.
    void flush() {
        checkWritable();
        try {
            disk.flush();
        } catch (BlockException _) {
            failed = true;
            throw Refusal.of(FileError.DEVICE);
        }
    }

    void checkWritable() {
        if (failed) {
            throw Refusal.of(FileError.DEVICE);
        }
    }
}
