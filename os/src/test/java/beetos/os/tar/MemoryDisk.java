package beetos.os.tar;

import beetos.api.block.Block;
import beetos.api.block.BlockException;
import beetos.os.disk.Disk;
import java.util.Arrays;

/// A disk in memory, read-only, whose sector `broken` cannot be read.
final class MemoryDisk implements Disk {
    private final byte[] octets;
    long broken = -1;
    long reads;

    MemoryDisk(byte[] octets) {
        this.octets = Arrays.copyOf(octets, (octets.length + SECTOR - 1) / SECTOR * SECTOR);
    }

    @Override
    public long sectors() {
        return octets.length / SECTOR;
    }

    @Override
    public void read(long sector, int count, byte[] target, int offset) {
        reads++;
        if (sector < 0 || count < 0 || sector + count > sectors()) {
            throw new AssertionError("sector " + sector + " and " + count + " of " + sectors());
        }
        if (broken >= sector && broken < sector + count) {
            throw new BlockException(Block.DEVICE_ERROR);
        }
        System.arraycopy(octets, (int) sector * SECTOR, target, offset, count * SECTOR);
    }

    @Override
    public void write(long sector, int count, byte[] source, int offset) {
        throw new BlockException(Block.READ_ONLY);
    }

    @Override
    public void flush() {
        throw new BlockException(Block.READ_ONLY);
    }
}
