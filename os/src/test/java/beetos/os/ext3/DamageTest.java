package beetos.os.ext3;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.user.HeapOctets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever a disk says, each operation ends, and with nothing but a refusal. More with `-Dbeetos.damages=COUNT`, another
/// begin with `-Dbeetos.seed=SEED`.
class DamageTest {
    private static final long NOW = 1_800_000_000_000_000_000L;
    private static final int DAMAGES = Integer.getInteger("beetos.damages", Boolean.getBoolean("beetos.wide") ? 20_000 : 300);
    private static final long SEED = Long.getLong("beetos.seed", 1);
    private static final int SECTORS = Blocks.SIZE / MemoryDisk.SECTOR;
    /// Reads of the disk, of a block or more, that all of one seed's work may take.
    private static final long READS = 100_000;
    private static final int[] VALUES = {0, 1, 2, 0x7F, 0x80, 0xFF};

    private static MemoryDisk furnished(boolean closed) {
        MemoryDisk disk = VolumeTest.formatted(8);
        Volume volume = Volume.mount(disk, NOW);
        long directory = Volume.ROOT;
        byte[] octets = new byte[60_000];
        for (int i = 0; i < 6; i++) {
            directory = volume.makeDirectory(directory, "d" + i, NOW);
            for (int j = 0; j < 5; j++) {
                long file = volume.create(directory, "file" + j, NOW);
                volume.write(file, (long) i * j * 100_000, new HeapOctets(octets), 0, octets.length, NOW);
            }
        }
        if (closed) volume.close();
        else volume.flush();
        return disk.copy();
    }

    @Test
    void nothingButRefusals() {
        MemoryDisk[] whole = {furnished(true), furnished(false)};
        for (long seed = SEED; seed < SEED + DAMAGES; seed++) {
            Random random = new Random(seed);
            MemoryDisk disk = whole[random.nextInt(2)].copy();
            for (int count = 1 + random.nextInt(8); count > 0; count--) disk.damage(place(disk, random), value(random));
            String what = "seed " + seed;
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> use(disk, random), what);
            assertTrue(disk.reads() < READS, what + ": " + disk.reads() + " reads");
        }
    }

    private static int value(Random random) {
        return random.nextBoolean() ? VALUES[random.nextInt(VALUES.length)] : random.nextInt(256);
    }

    /// An octet of the superblock, the descriptors, the bitmaps, the first inodes, the journal's headers and tags, or any of the first blocks.
    private static long place(MemoryDisk disk, Random random) {
        return switch (random.nextInt(8)) {
            case 7 -> journalled(disk, random);
            case 0 -> 1024 + random.nextInt(300);
            case 1 -> 4096 + random.nextInt(32);
            case 2 -> 8192 + random.nextInt(8192);
            case 3, 4 -> 16_384 + random.nextInt(40 * 256);
            case 5 -> (68 + random.nextInt(30)) * 4096L + random.nextInt(64);
            default -> random.nextInt(1200) * 4096L + random.nextInt(4096);
        };
    }

    /// In a block of the journal that says what it is.
    private static long journalled(MemoryDisk disk, Random random) {
        byte[] sector = new byte[MemoryDisk.SECTOR];
        List<Long> headers = new ArrayList<>();
        for (long block = 0; block < disk.sectors() / SECTORS; block++) {
            disk.read(block * SECTORS, 1, sector, 0);
            if (Fields.big32(sector, 0) == (Log.MAGIC & 0xFFFF_FFFFL)) headers.add(block * Blocks.SIZE);
        }
        return headers.isEmpty() ? 0 : headers.get(random.nextInt(headers.size())) + random.nextInt(random.nextBoolean() ? 64 : MemoryDisk.SECTOR);
    }

    private static void use(MemoryDisk disk, Random random) {
        Check.problems(disk.copy());
        try {
            Volume volume = Volume.mount(disk, NOW);
            walk(volume, Volume.ROOT, random, 0, new int[] {400});
            attempt(volume::flush);
            attempt(volume::close);
        } catch (FileException | MountException refused) {
            // one of the two ways to say no
        }
    }

    private static void walk(Volume volume, long directory, Random random, int depth, int[] left) {
        attempt(() -> {
            for (Map.Entry<String, Long> entry : volume.list(directory, "").entrySet()) {
                if (left[0]-- < 0) return;
                long number = entry.getValue();
                attempt(() -> {
                    volume.length(number);
                    if (volume.isDirectory(number)) {
                        if (depth < 10) walk(volume, number, random, depth + 1, left);
                        volume.create(number, "new" + random.nextInt(100), NOW);
                        volume.rename(directory, entry.getKey(), number, "in itself", NOW);
                    } else {
                        contents(volume, number, random);
                    }
                });
                if (random.nextInt(3) == 0) attempt(() -> volume.remove(directory, entry.getKey(), NOW));
            }
        });
    }

    private static void contents(Volume volume, long number, Random random) {
        byte[] octets = new byte[100_000];
        attempt(() -> volume.read(number, random.nextInt(1_000_000), new HeapOctets(octets), 0, octets.length));
        attempt(() -> volume.write(number, random.nextInt(1_000_000), new HeapOctets(octets), 0, octets.length, NOW));
        attempt(() -> volume.truncate(number, random.nextInt(1_000_000), NOW));
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (FileException refused) {
            if (refused.error() == FileError.DEVICE) throw new AssertionError("a block outside the disk was asked for", refused);
        }
    }
}
