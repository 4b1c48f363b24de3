package beetos.os.ext3;

import beetos.api.block.Block;
import beetos.api.block.BlockException;
import beetos.os.disk.Disk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A disk in memory that remembers what was written since the last flush, so that power may be lost: then each sector holds
/// what it held at the flush or what one of the writes since put there, whichever of them.
final class MemoryDisk implements Disk {
    private final Map<Long, byte[]> medium = new HashMap<>();              // sectors; absent: zeros
    private final Map<Long, List<byte[]>> written = new HashMap<>();       // since the last flush, in order
    private final long sectors;
    private long writesLeft = Long.MAX_VALUE;
    private long flushesLeft = Long.MAX_VALUE;
    private long reads;

    MemoryDisk(long sectors) {
        this.sectors = sectors;
    }

    /// The power that ends everything.
    @SuppressWarnings("serial")
    static final class PowerLoss extends Error {}

    /// The power goes after so many more sectors are written.
    void losePowerAfter(long count) {
        writesLeft = count;
    }

    /// The power goes when the next flush but so many begins: most is at stake then.
    void losePowerAtFlush(long count) {
        flushesLeft = count;
    }

    /// Requests to read so far.
    long reads() {
        return reads;
    }

    @Override
    public long sectors() {
        return sectors;
    }

    @Override
    public void read(long sector, int count, byte[] target, int offset) {
        check(sector, count);
        reads++;
        for (int i = 0; i < count; i++) {
            System.arraycopy(sector(sector + i), 0, target, offset + i * SECTOR, SECTOR);
        }
    }

    private byte[] sector(long sector) {
        List<byte[]> versions = written.get(sector);
        return versions == null ? medium.getOrDefault(sector, ZEROS) : versions.getLast();
    }

    private static final byte[] ZEROS = new byte[SECTOR];

    @Override
    public void write(long sector, int count, byte[] source, int offset) {
        check(sector, count);
        for (int i = 0; i < count; i++) {
            if (writesLeft-- == 0) throw new PowerLoss();
            byte[] octets = new byte[SECTOR];
            System.arraycopy(source, offset + i * SECTOR, octets, 0, SECTOR);
            written.computeIfAbsent(sector + i, _ -> new ArrayList<>()).add(octets);
        }
    }

    @Override
    public void flush() {
        if (flushesLeft-- == 0) throw new PowerLoss();
        written.forEach((sector, versions) -> medium.put(sector, versions.getLast()));
        written.clear();
    }

    private void check(long sector, int count) {
        if (sector < 0 || count < 0 || sector > sectors - count) throw new BlockException(Block.OUT_OF_RANGE);
    }

    /// What the medium may hold after the power was lost now.
    MemoryDisk afterLoss(Random random) {
        MemoryDisk after = new MemoryDisk(sectors);
        after.medium.putAll(medium);
        int mood = random.nextInt(4);      // all of them, none, or any
        written.forEach((sector, versions) -> {
            int version = mood == 0 ? versions.size() : mood == 1 ? 0 : random.nextInt(versions.size() + 1);
            if (version > 0) after.medium.put(sector, versions.get(version - 1));
        });
        return after;
    }

    MemoryDisk copy() {
        MemoryDisk copy = new MemoryDisk(sectors);
        copy.medium.putAll(medium);
        written.forEach((sector, versions) -> copy.medium.put(sector, versions.getLast()));
        return copy;
    }

    /// Changes octets behind everybody's back.
    void damage(long octet, int value) {
        byte[] sector = sector(octet / SECTOR).clone();
        sector[(int) (octet % SECTOR)] = (byte) value;
        written.remove(octet / SECTOR);
        medium.put(octet / SECTOR, sector);
    }

    /// Whole image into a file, for a checker of others.
    void save(java.nio.file.Path file) throws java.io.IOException {
        try (java.io.RandomAccessFile image = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            image.setLength(0);
            image.setLength(sectors * SECTOR);
            for (Map.Entry<Long, byte[]> entry : copy().medium.entrySet()) {
                image.seek(entry.getKey() * SECTOR);
                image.write(entry.getValue());
            }
        }
    }
}
