package beetos.os.ram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.Page;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.FileKind;
import beetos.os.mount.Contents;
import beetos.os.mount.PathName;
import beetos.user.HeapOctets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RamFileSystemTest {
    private static final int PAGE = (int) Page.SIZE;

    private final ArrayMemory memory = new ArrayMemory(64);
    private final RamFileSystem tree = new RamFileSystem(new Space(memory, 80 * Page.SIZE), 0);
    private final long empty = tree.free();

    private static PathName path(String text) {
        return PathName.parse(text);
    }

    private static void refused(FileError error, Runnable action) {
        assertEquals(error, assertThrows(FileException.class, action::run).error());
    }

    private Contents file(String path, String text) {
        Contents contents = tree.open(path(path), true, false, 0);
        byte[] octets = text.getBytes();
        contents.write(0, new HeapOctets(octets), 0, octets.length, 0);
        return contents;
    }

    private void closed(String path, String text) {
        file(path, text).close();
    }

    private long length(String path) {
        return tree.status(path(path), true).length();
    }

    private List<String> names(String path) {
        List<String> names = new ArrayList<>();
        tree.list(path(path), "", entry -> names.add(entry.name()));
        return names;
    }

    /// Pages that contents take.
    private int taken() {
        return 64 - memory.frames;
    }

    @Test
    void aFileHasSeveralNames() {
        closed("/a", "text");
        int pages = taken();
        tree.link(path("/a"), path("/b"), 1);
        tree.remove(path("/a"), 1);
        assertEquals(4, length("/b"));
        assertEquals(pages, taken());
        refused(FileError.EXISTS, () -> tree.link(path("/b"), path("/b"), 1));
        refused(FileError.NOT_FOUND, () -> tree.link(path("/a"), path("/c"), 1));
        tree.makeDirectory(path("/d"), 1);
        refused(FileError.IS_A_DIRECTORY, () -> tree.link(path("/d"), path("/c"), 1));
        tree.remove(path("/b"), 1);
        tree.remove(path("/d"), 1);
        assertEquals(empty, tree.free());
    }

    @Test
    void symbolicLinksAreFollowed() {
        tree.makeDirectory(path("/d"), 1);
        tree.makeDirectory(path("/d/e"), 1);
        tree.symbolicLink(path("/d/e/up"), "../..//./d/file", 1);
        tree.symbolicLink(path("/whole"), "/d/e", 1);
        assertEquals(FileKind.LINK, tree.status(path("/whole"), false).kind());
        assertEquals(4, tree.status(path("/whole"), false).length());
        assertEquals("../..//./d/file", tree.target(path("/whole/up")));
        refused(FileError.NOT_FOUND, () -> tree.status(path("/whole/up"), true));
        refused(FileError.EXISTS, () -> tree.open(path("/whole/up"), true, true, 1));
        closed("/whole/up", "made where the link leads");
        assertEquals(25, length("/d/file"));
        assertEquals(25, length("/whole/up"));
        assertEquals(List.of("up"), names("/whole"));
        refused(FileError.NOT_A_LINK, () -> tree.target(path("/d/file")));
        refused(FileError.NOT_A_DIRECTORY, () -> tree.status(path("/whole/up/x"), true));
        tree.remove(path("/whole/up"), 1);
        assertEquals(25, length("/d/file"));
        tree.remove(path("/whole"), 1);
        tree.remove(path("/d/file"), 1);
        tree.remove(path("/d/e"), 1);
        tree.remove(path("/d"), 1);
        assertEquals(empty, tree.free());
    }

    @Test
    void circlesOfLinksEnd() {
        tree.symbolicLink(path("/a"), "b", 1);
        tree.symbolicLink(path("/b"), "/a/x", 1);
        refused(FileError.TOO_MANY_LINKS, () -> tree.status(path("/a"), true));
        tree.symbolicLink(path("/top"), "../..", 1);
        assertEquals(FileKind.DIRECTORY, tree.status(path("/top"), true).kind());
        tree.makeDirectory(path("/d"), 1);
        tree.symbolicLink(path("/d/self"), ".", 1);
        refused(FileError.INVALID, () -> tree.rename(path("/d"), path("/top/d/self/x"), 1));
        tree.rename(path("/d/self"), path("/top/d/other"), 1);
        assertEquals(List.of("other"), names("/d/other/other"));
    }

    @Test
    void namesAreMadeFoundAndRemoved() {
        tree.makeDirectory(path("/a"), 1);
        tree.makeDirectory(path("/a/b"), 1);
        closed("/a/f", "text");
        assertEquals(List.of("b", "f"), names("/a/"));
        assertEquals(4, length("//a//f"));
        refused(FileError.EXISTS, () -> tree.makeDirectory(path("/a/b"), 1));
        refused(FileError.NOT_FOUND, () -> tree.status(path("/x"), true));
        refused(FileError.NOT_FOUND, () -> tree.open(path("/x/y"), true, false, 1));
        refused(FileError.NOT_A_DIRECTORY, () -> tree.status(path("/a/f/g"), true));
        refused(FileError.IS_A_DIRECTORY, () -> tree.open(path("/a"), false, false, 1));
        refused(FileError.NOT_EMPTY, () -> tree.remove(path("/a"), 1));
        tree.remove(path("/a/b"), 1);
        tree.remove(path("/a/f"), 1);
        tree.remove(path("/a"), 1);
        refused(FileError.NOT_FOUND, () -> tree.status(path("/a"), true));
        assertEquals(empty, tree.free());
        assertEquals(0, taken());
    }

    @Test
    void pathsAreChecked() {
        refused(FileError.INVALID_PATH, () -> path("a"));
        refused(FileError.INVALID_PATH, () -> path("/a/../b"));
        refused(FileError.INVALID_PATH, () -> path("/a\0"));
        refused(FileError.NAME_TOO_LONG, () -> path("/" + "n".repeat(256)));
        refused(FileError.NAME_TOO_LONG, () -> path("/" + "é".repeat(128)));
        path("/" + "n".repeat(255));
    }

    @Test
    void renameMovesAndReplaces() {
        tree.makeDirectory(path("/a"), 0);
        tree.makeDirectory(path("/a/b"), 0);
        closed("/f", "first");
        closed("/g", "second");
        tree.rename(path("/f"), path("/g"), 0);
        assertEquals(5, length("/g"));
        assertEquals(1, taken());
        refused(FileError.INVALID, () -> tree.rename(path("/a"), path("/a/b/c"), 0));
        refused(FileError.IS_A_DIRECTORY, () -> tree.rename(path("/g"), path("/a"), 0));
        refused(FileError.NOT_A_DIRECTORY, () -> tree.rename(path("/a"), path("/g"), 0));
        tree.rename(path("/a/b"), path("/c"), 0);
        assertEquals(List.of("a", "c", "g"), names("/"));
        tree.rename(path("/g"), path("/g"), 0);
        assertEquals(5, length("/g"));
    }

    @Test
    void removedContentsLiveWhileOpen() {
        Contents contents = file("/f", "text");
        tree.remove(path("/f"), 0);
        assertEquals(4, contents.length());
        contents.close();
        assertEquals(empty, tree.free());
        assertEquals(0, taken());
    }

    @Test
    void fullMemoryIsRefusedAndPartlyWritten() {
        Contents contents = tree.open(path("/f"), true, true, 0);
        byte[] octets = new byte[80 * PAGE];
        assertEquals(64 * PAGE, contents.write(0, new HeapOctets(octets), 0, octets.length, 0));
        refused(FileError.NO_SPACE, () -> contents.write(contents.length(), new HeapOctets(octets), 0, 1, 0));
        refused(FileError.NO_SPACE, () -> contents.write(1L << 50, new HeapOctets(octets), 0, 1, 0));
        contents.truncate(1, 0);
        assertEquals(1, taken());
    }

    @Test
    void fullSpaceKeepsTheReserve() {
        RamFileSystem small = new RamFileSystem(new Space(memory, 3 * Page.SIZE), 0);
        Contents contents = small.open(path("/f"), true, true, 0);
        byte[] octets = new byte[4 * PAGE];
        assertEquals(2 * PAGE, contents.write(0, new HeapOctets(octets), 0, octets.length, 0));
        assertEquals(2, taken());
        int made = 0;
        while (small.free() > 700) {
            small.makeDirectory(path("/" + made++), 0);
        }
        String last = "/" + "n".repeat(200);
        refused(FileError.NO_SPACE, () -> small.makeDirectory(path(last), 0));
        refused(FileError.NO_SPACE, () -> small.rename(path("/0"), path(last), 0));
        assertTrue(small.status(path("/0"), true).directory());
        for (int i = 0; i < made; i++) {
            small.remove(path("/" + i), 0);
        }
        contents.close();
        small.remove(path("/f"), 0);
        assertEquals(3 * Page.SIZE, small.free());
        assertEquals(0, memory.regions);
    }

    @Test
    void nothingLeadsIntoAMountPointOrTakesItAway() {
        tree.mountPoint(path("/data"), 1);
        tree.symbolicLink(path("/top"), "/", 1);
        tree.makeDirectory(path("/d"), 1);
        refused(FileError.MOUNT_POINT, () -> tree.remove(path("/top/data"), 1));
        refused(FileError.MOUNT_POINT, () -> tree.rename(path("/top/data"), path("/x"), 1));
        refused(FileError.MOUNT_POINT, () -> tree.rename(path("/d"), path("/top/data"), 1));
        refused(FileError.OTHER_FILE_SYSTEM, () -> tree.open(path("/top/data/x"), true, true, 1));
        refused(FileError.OTHER_FILE_SYSTEM, () -> tree.list(path("/top/data"), "", status -> true));
        assertEquals("data", tree.status(path("/top/data"), true).name());
        tree.mountPoint(path("/d"), 1);
        refused(FileError.MOUNT_POINT, () -> tree.remove(path("/d"), 1));
    }

    @Test
    void holesCostNothing() {
        Contents contents = tree.open(path("/f"), true, true, 0);
        contents.truncate(1L << 40, 0);
        contents.write(1L << 41, new HeapOctets(new byte[] {7}), 0, 1, 0);
        assertEquals(1, taken());
        byte[] read = new byte[100];
        Arrays.fill(read, (byte) 1);
        assertEquals(100, contents.read((1L << 40) - 50, new HeapOctets(read), 0, 100));
        assertArrayEquals(new byte[100], read);
        assertNull(contents.grantable(1L << 30, 1));
        contents.truncate(0, 0);
        assertEquals(0, taken());
        assertEquals(0, memory.regions);
    }

    @Test
    void aGrantedPageIsCopiedBeforeAWriteAndReusedAfterwards() {
        Contents contents = tree.open(path("/f"), true, true, 0);
        byte[] octets = new byte[3 * PAGE];
        contents.write(0, new HeapOctets(octets), 0, octets.length, 0);
        assertEquals(2 * PAGE, contents.grantable(PAGE, 64).length());
        memory.read = 0b110;
        contents.write(2 * PAGE - 1, new HeapOctets(new byte[] {1, 2}), 0, 2, 0);
        byte[] read = new byte[4];
        contents.read(2 * PAGE - 2, new HeapOctets(read), 0, 4);
        assertArrayEquals(new byte[] {0, 1, 2, 0}, read);
        assertEquals(3, taken());
        contents.truncate(2 * PAGE + 5, 0);
        contents.close();
        tree.remove(path("/f"), 0);
        assertEquals(0, taken());
    }

    @Test
    void randomWritesAgainstAnArray() {
        for (long seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            Contents contents = new RamFile(new Space(new ArrayMemory(1000), 1000 * Page.SIZE), 0);
            byte[] model = new byte[2_000_000];
            int length = 0;
            for (int i = 0; i < 60; i++) {
                int offset = random.nextInt(1_500_000);
                byte[] octets = new byte[random.nextInt(500_000)];
                random.nextBytes(octets);
                if (random.nextInt(4) == 0) {
                    contents.truncate(offset, 0);
                    Arrays.fill(model, offset, model.length, (byte) 0);
                    length = offset;
                } else {
                    contents.write(offset, new HeapOctets(octets), 0, octets.length, 0);
                    System.arraycopy(octets, 0, model, offset, octets.length);
                    length = octets.length == 0 ? length : Math.max(length, offset + octets.length);
                }
                assertEquals(length, contents.length(), "seed " + seed);
                byte[] read = new byte[length];
                assertEquals(length, contents.read(0, new HeapOctets(read), 0, length));
                assertArrayEquals(Arrays.copyOf(model, length), read, "seed " + seed);
            }
        }
    }
}
