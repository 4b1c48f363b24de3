package beetos.apps.bench;

import beetos.api.block.Block;
import beetos.user.LendBuffer;

/// Measures the first disk, sequentially from its beginning; what it held there is lost.
final class DiskBench {
    private static final int MEBIBYTE = 1 << 20;
    private static final int SECTORS = MEBIBYTE / Block.SECTOR;
    private static final int ROUND = 8;          // mebibytes, and again from the beginning

    private static int next;

    private DiskBench() {}

    static void run() {
        try (Block disk = Block.open(0); LendBuffer buffer = LendBuffer.take(MEBIBYTE)) {
            if (disk == null || disk.describe(0).length() < (long) ROUND * MEBIBYTE) {
                System.out.println("bench: no disk of " + ROUND + " MiB");
                return;
            }
            Samples.report("disk_write_1m", 1, turns -> {
                disk.write(sector(), buffer, MEBIBYTE);
                disk.flush();
            });
            Samples.report("disk_read_1m", 1, turns -> disk.read(sector(), buffer, MEBIBYTE));
        }
    }

    private static long sector() {
        next = (next + 1) % ROUND;
        return (long) next * SECTORS;
    }
}
