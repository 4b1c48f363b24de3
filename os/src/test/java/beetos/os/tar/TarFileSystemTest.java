package beetos.os.tar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.api.block.BlockException;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.FileKind;
import beetos.os.mount.Contents;
import beetos.os.mount.PathName;
import beetos.user.HeapOctets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TarFileSystemTest {
    private static final long ROOM = 1 << 20;
    private static final boolean WIDE = Boolean.getBoolean("beetos.wide");

    private static TarFileSystem mount(byte[] octets) {
        return TarFileSystem.mount(new MemoryDisk(octets), ROOM);
    }

    private static PathName path(String text) {
        return PathName.parse(text);
    }

    private static String read(TarFileSystem system, String path) {
        Contents contents = system.open(path(path), false, false, 0);
        byte[] octets = new byte[(int) contents.length() + 10];
        return new String(octets, 0, contents.read(0, new HeapOctets(octets), 0, octets.length), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> names(TarFileSystem system, String path) {
        List<String> names = new ArrayList<>();
        system.list(path(path), "", entry -> names.add(entry.name()));
        return names;
    }

    private static void refused(FileError error, Runnable action) {
        assertEquals(error, assertThrows(FileException.class, action::run).error());
    }

    /// Blocks that are all headers of old sparse files, and whose maps all go on to the disk's end, are looked at once and not once each.
    @Test
    void mapsWithoutEndAreReadOnce() {
        int blocks = 8192;
        byte[] header = new Archive().header("sparse", 'S', 0, "").octets();
        header[482] = 1;
        header[504] = 1;
        Archive.summed(header);
        Archive archive = new Archive();
        for (int i = 0; i < blocks; i++) {
            archive.block(header);
        }
        MemoryDisk disk = new MemoryDisk(archive.octets());
        assertEquals(blocks, TarFileSystem.mount(disk, ROOM).tally().leftOut());
        assertTrue(disk.reads < 4 * blocks / 128, "reads: " + disk.reads);
    }

    @Test
    void theLastOfANameCounts() {
        TarFileSystem system = mount(new Archive().file("a", "first").file("./a", "second").file("/b", "b").file("b/c", "c").ended());
        assertEquals("second", read(system, "/a"));
        assertEquals("c", read(system, "/b/c"));
        assertEquals(List.of("a", "b"), names(system, "/"));
        assertEquals(0, system.tally().leftOut());
        refused(FileError.NOT_FOUND, () -> read(system, "/x"));
        refused(FileError.NOT_A_DIRECTORY, () -> read(system, "/a/x"));
        refused(FileError.IS_A_DIRECTORY, () -> read(system, "/b"));
        refused(FileError.READ_ONLY, () -> system.remove(path("/a"), 0));
        refused(FileError.NOT_A_LINK, () -> system.target(path("/a")));
    }

    @Test
    void namesAndLinksStayInside() {
        TarFileSystem system = mount(new Archive().file("../../etc/passwd", "x").file("a/../../b", "y")
                .header("up", '2', 0, "../../../b").header("top", '2', 0, "/etc/passwd").header("in/deep", '2', 0, "../b").ended());
        assertEquals(List.of("b", "etc", "in", "top", "up"), names(system, "/"));
        assertEquals("y", read(system, "/up"));
        assertEquals("x", read(system, "/top"));
        assertEquals("y", read(system, "/in/deep"));
        assertEquals(FileKind.LINK, system.status(path("/up"), false).kind());
        assertEquals("../../../b", system.target(path("/up")));
    }

    @Test
    void linksThatLeadNowhereOrInCircles() {
        TarFileSystem system = mount(new Archive().header("a", '2', 0, "b").header("b", '2', 0, "a").header("c", '2', 0, "c/c")
                .header("gone", '2', 0, "x").header("hard", '1', 0, "x").file("f", "f").header("g", '1', 0, "/f").ended());
        refused(FileError.TOO_MANY_LINKS, () -> read(system, "/a"));
        refused(FileError.TOO_MANY_LINKS, () -> read(system, "/c"));
        refused(FileError.NOT_FOUND, () -> read(system, "/gone"));
        assertEquals("f", read(system, "/g"));
        assertEquals(1, system.tally().dangling);
    }

    @Test
    void damagedHeadersAreLeftOutOneByOne() {
        byte[] octets = new Archive().file("a", "a").file("b", "b").file("c", "c").file("d", "d").ended();
        octets[2 * 512 + 5] ^= 1;           // in b's header
        octets[2 * 512 + 1024 + 600] ^= 1;  // in c's contents
        TarFileSystem system = mount(octets);
        assertEquals(List.of("a", "c", "d"), names(system, "/"));
        assertEquals(1, system.tally().damaged);
        octets[3] ^= 1;
        assertTrue(TarFileSystem.recognises(new MemoryDisk(octets)));
        assertEquals(List.of("c", "d"), names(mount(octets), "/"));
        assertFalse(TarFileSystem.recognises(new MemoryDisk(new byte[100_000])));
    }

    @Test
    void whatReachesBehindTheDiskIsDamaged() {
        TarFileSystem system = mount(new Archive().header("large", '0', 1L << 40, "").file("b", "b").octets());
        assertEquals(List.of("b"), names(system, "/"));
        assertEquals(1, system.tally().damaged);
        assertEquals(List.of("a"), names(mount(new Archive().file("a", "a").header("cut", '0', 5, "").octets()), "/"));
    }

    @Test
    void recordsSayWhatHeadersCannot() {
        String name = "n".repeat(255);
        TarFileSystem system = mount(new Archive().records('g', "mtime", "5.25", "comment", "=\n=")
                .records('x', "path", "p/" + name, "size", "3").header("short", '0', 0, "").block("abc".getBytes())
                .records('x', "linkpath", "p/" + name, "mtime", "1").header("link", '2', 0, "")
                .records('x', "GNU.sparse.major", "1").file("sparse", "x")
                .records('x', "path", "n".repeat(256)).file("unnamed", "x").ended());
        assertEquals("abc", read(system, "/link"));
        assertEquals(5_250_000_000L, system.status(path("/p/" + name), true).modified());
        assertEquals(1_000_000_000L, system.status(path("/link"), false).modified());
        assertEquals(List.of("link", "p"), names(system, "/"));
        assertEquals("1 file, 1 sparse files left out, 1 impossible names", system.summary());
    }

    @Test
    void damagedRecordsTakeTheirEntryAlong() {
        TarFileSystem system = mount(new Archive().header("r", 'x', 9, "").block("12 path=ab".getBytes()).file("a", "a").file("b", "b")
                .header("r", 'x', 100_000, "").block(new byte[100_000]).file("c", "c").file("d", "d").ended());
        assertEquals(List.of("b", "d"), names(system, "/"));
        assertEquals(2, system.tally().damaged);
    }

    @Test
    void theIndexIsBounded() {
        Archive archive = new Archive();
        for (int i = 0; i < 1000; i++) {
            archive.file("name" + i, "");
        }
        TarFileSystem system = TarFileSystem.mount(new MemoryDisk(archive.ended()), 100_000);
        assertEquals(1000, names(system, "/").size() + system.tally().crowded);
        assertTrue(names(system, "/").size() > 300 && names(system, "/").size() < 400);
    }

    @Test
    void aRefusalOfTheDiskIsTold() {
        MemoryDisk disk = new MemoryDisk(new Archive().file("a", "a".repeat(200_000)).ended());
        TarFileSystem system = TarFileSystem.mount(disk, ROOM);
        Contents contents = system.open(path("/a"), false, false, 0);
        disk.broken = 300;
        assertThrows(BlockException.class, () -> contents.read(100_000, new HeapOctets(new byte[100_000]), 0, 100_000));
        disk.broken = -1;
        byte[] octets = new byte[100_000];
        assertEquals(100_000, contents.read(100_000, new HeapOctets(octets), 0, 100_000));
        assertEquals('a', octets[99_999]);
    }

    @Test
    void sizesOverEightGibibytes() {
        byte[] block = new byte[12];
        block[0] = (byte) 0x80;
        block[7] = 3;
        assertEquals(3L << 32, Numbers.field(block, 0, 12));
        block[3] = 1;
        assertEquals(Numbers.NONE, Numbers.field(block, 0, 12));
        block[0] = (byte) 0xFF;
        assertEquals(Numbers.NONE, Numbers.field(block, 0, 12));
        assertEquals(0777_7777_7777L, Numbers.field("77777777777\0".getBytes(), 0, 12));
        assertEquals(Numbers.NONE, Numbers.field("778\0".getBytes(), 0, 4));
        assertEquals(20L << 30, Numbers.decimal("21474836480"));
        assertEquals(Numbers.NONE, Numbers.decimal("9223372036854775808"));
    }

    /// A global header's path, of 60,000 octets, is every file's: each is left out without going through it.
    @Test
    void aPathForAllIsNotTakenApartForEach() {
        Archive archive = new Archive().records('g', "path", "a/".repeat(30_000), "linkpath", "b/".repeat(1_500));
        for (int i = 0; i < 80_000; i++) {
            archive.header("f", i % 2 == 0 ? '0' : '1', 0, "");
        }
        byte[] octets = archive.ended();
        TarFileSystem system = assertTimeout(Duration.ofSeconds(8), () -> mount(octets));
        assertEquals(40_000, system.tally().unnamed);
        assertEquals(40_000, system.tally().dangling);
    }

    /// Headers made of each other's pieces, of any size: a mount reads each part of the disk a few times at most.
    @Test
    void aMountsWorkIsBounded() {
        for (long seed = 1; seed <= (WIDE ? 2_000 : 40); seed++) {
            Random random = new Random(seed);
            Archive archive = new Archive();
            for (int i = 0; i < 3_000; i++) {
                long size = random.nextInt(3) == 0 ? random.nextLong() >>> random.nextInt(64) : random.nextInt(3) * 512;
                archive.header("n" + i, "0125SxgLK7A".charAt(random.nextInt(11)), size & 0x7_FFFF_FFFFL, random.nextBoolean() ? "n1" : "");
                if (random.nextInt(4) == 0) {
                    byte[] noise = new byte[512];
                    random.nextBytes(noise);
                    archive.block(noise);
                }
            }
            MemoryDisk disk = new MemoryDisk(archive.ended());
            TarFileSystem.mount(disk, ROOM);
            assertTrue(disk.reads <= 16 + disk.sectors() / 8, "seed " + seed + ": " + disk.reads + " reads of " + disk.sectors() + " sectors");
        }
    }

    /// Archives with octets changed, runs lost and headers made valid again: never anything but an index or a refusal, and what was not touched is there.
    @Test
    void fuzz() {
        Archive archive = new Archive();
        for (int i = 0; i < 20; i++) {
            archive.records('x', "path", "dir/long" + i, "mtime", "1.5").file("f" + i, "content " + i)
                    .header("l" + i, '2', 0, "dir/long" + i).header("h" + i, '1', 0, "dir/long" + i)
                    .header("name", 'L', 3, "").block(("g" + i + "\0").getBytes()).file("x", "gnu");
        }
        byte[] whole = archive.ended();
        for (long seed = 0; seed < (WIDE ? 300_000 : 3_000); seed++) {
            Random random = new Random(seed);
            byte[] octets = whole.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                int at = random.nextInt(octets.length);
                switch (random.nextInt(3)) {
                    case 0 -> octets[at] = (byte) random.nextInt();
                    case 1 -> System.arraycopy(octets, random.nextInt(octets.length - 2000), octets, Math.min(at, octets.length - 2000), random.nextInt(2000));
                    default -> {
                        byte[] block = java.util.Arrays.copyOfRange(octets, at & -512, (at & -512) + 512);
                        block[random.nextInt(512)] = (byte) random.nextInt();
                        System.arraycopy(Archive.summed(block), 0, octets, at & -512, 512);
                    }
                }
            }
            MemoryDisk disk = new MemoryDisk(java.util.Arrays.copyOf(octets, random.nextInt(4) == 0 ? random.nextInt(octets.length) : octets.length));
            try {
                visit(TarFileSystem.mount(disk, ROOM), "", 0);
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError("seed " + seed, broken);
            }
        }
    }

    private static void visit(TarFileSystem system, String path, int depth) {
        system.list(path(path.isEmpty() ? "/" : path), "", entry -> {
            String child = path + "/" + entry.name();
            try {
                if (entry.kind() == FileKind.DIRECTORY && depth < 20) {
                    visit(system, child, depth + 1);
                } else if (entry.length() < 1 << 20) {
                    read(system, child);
                }
            } catch (FileException refused) {
                // a link to nothing, say
            }
            return true;
        });
    }
}
