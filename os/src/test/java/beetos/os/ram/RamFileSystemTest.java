package beetos.os.ram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.os.mount.Contents;
import beetos.os.mount.PathName;
import beetos.user.HeapOctets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RamFileSystemTest {
    private final Space space = new Space(64);
    private final RamFileSystem tree = new RamFileSystem(space, 0);

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

    private long free() {
        return tree.free() / RamFile.CHUNK;
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
        assertEquals(64, free());
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
        assertEquals(63, free());
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
        assertEquals(64, free());
    }

    @Test
    void fullSpaceIsRefusedAndPartlyWritten() {
        Contents contents = tree.open(path("/f"), true, true, 0);
        byte[] octets = new byte[80 * RamFile.CHUNK];
        assertEquals(64 * RamFile.CHUNK, contents.write(0, new HeapOctets(octets), 0, octets.length, 0));
        refused(FileError.NO_SPACE, () -> contents.write(contents.length(), new HeapOctets(octets), 0, 1, 0));
        contents.truncate(1, 0);
        assertEquals(63, free());
    }

    @Test
    void randomWritesAgainstAnArray() {
        for (long seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            Contents contents = new RamFile(new Space(1000), 0);
            byte[] model = new byte[200_000];
            int length = 0;
            for (int i = 0; i < 60; i++) {
                int offset = random.nextInt(150_000);
                byte[] octets = new byte[random.nextInt(50_000)];
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
