package beetos.apps.diskcheck;

import beetos.api.block.DiskEntry;
import beetos.os.disk.BlockDisk;
import beetos.os.disk.Disk;
import beetos.user.Clock;
import java.util.Random;

/// Writes to its own part of a disk, in runs of all sizes, and reads what it wrote; reads alone where the disk is read-only. Once at least,
/// then until the deadline.
final class Worker extends Thread {
    private static final int LARGEST = 600;          // sectors: more than the driver moves at once

    private final DiskEntry entry;
    private final long first;                        // its sectors
    private final int count;
    private final long deadline;
    private final Random random;
    private long octets;
    private String failure;

    Worker(DiskEntry entry, int index, int workers, long deadline) {
        this.entry = entry;
        count = (int) Math.min(entry.sectors() / workers, 4096);
        first = index * (entry.sectors() / workers);
        random = new Random(index);
        this.deadline = deadline;
    }

    long octets() {
        return octets;
    }

    /// What was wrong; null if nothing was.
    String failure() {
        return failure;
    }

    @Override
    public void run() {
        try (BlockDisk disk = BlockDisk.open(entry.serial())) {
            do {
                turn(disk);
            } while (failure == null && Clock.nanos() < deadline);
        } catch (RuntimeException unexpected) {
            failure = unexpected.toString();
        }
    }

    private void turn(Disk disk) {
        long salt = random.nextLong();
        byte[] run = new byte[LARGEST * Disk.SECTOR];
        for (int at = 0; at < count && !entry.readOnly(); ) {
            int length = Math.min(1 + random.nextInt(LARGEST), count - at);
            for (int i = 0; i < length * Disk.SECTOR; i++) {
                run[i] = octet(salt, (long) at * Disk.SECTOR + i);
            }
            disk.write(first + at, length, run, 0);
            octets += (long) length * Disk.SECTOR;
            at += length;
        }
        disk.flush();
        for (int at = 0; at < count && failure == null; ) {
            int length = Math.min(1 + random.nextInt(LARGEST), count - at);
            disk.read(first + at, length, run, 0);
            octets += (long) length * Disk.SECTOR;
            for (int i = 0; i < length * Disk.SECTOR && !entry.readOnly(); i++) {
                if (run[i] != octet(salt, (long) at * Disk.SECTOR + i)) {
                    failure = "sector " + (first + at + i / Disk.SECTOR) + " is not what was written";
                    return;
                }
            }
            at += length;
        }
    }

    /// What lies at an offset: no two sectors are alike.
    private static byte octet(long salt, long at) {
        return (byte) ((salt + at / Disk.SECTOR * 0x9E37_79B9_7F4A_7C15L >>> (at & 31)) + at);
    }
}
