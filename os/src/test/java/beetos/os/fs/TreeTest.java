package beetos.os.fs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.user.HeapOctets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeTest {
    private final Space space = new Space(64);
    private final Tree tree = new Tree(space, 0);

    private static PathName path(String text) {
        return PathName.parse(text);
    }

    private static void refused(FileError error, Runnable action) {
        assertEquals(error, assertThrows(FileException.class, action::run).error());
    }

    private Contents file(String path, String text) {
        Contents contents = tree.create(path(path), 0);
        byte[] octets = text.getBytes();
        contents.write(0, new HeapOctets(octets), 0, octets.length, 0);
        return contents;
    }

    @Test
    void namesAreMadeFoundAndRemoved() {
        tree.makeDirectory(path("/a"), 1);
        tree.makeDirectory(path("/a/b"), 1);
        file("/a/f", "text");
        assertEquals(List.of("b", "f"), tree.directory(path("/a/")).names());
        assertEquals(4, tree.file(path("//a//f")).length());
        refused(FileError.EXISTS, () -> tree.makeDirectory(path("/a/b"), 1));
        refused(FileError.NOT_FOUND, () -> tree.find(path("/x")));
        refused(FileError.NOT_FOUND, () -> tree.create(path("/x/y"), 1));
        refused(FileError.NOT_A_DIRECTORY, () -> tree.find(path("/a/f/g")));
        refused(FileError.IS_A_DIRECTORY, () -> tree.file(path("/a")));
        refused(FileError.NOT_EMPTY, () -> tree.remove(path("/a"), 1));
        tree.remove(path("/a/b"), 1);
        tree.remove(path("/a/f"), 1);
        tree.remove(path("/a"), 1);
        refused(FileError.NOT_FOUND, () -> tree.find(path("/a")));
        assertEquals(64, space.free());
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
        file("/f", "first");
        file("/g", "second");
        tree.rename(path("/f"), path("/g"), 0);
        assertEquals(5, tree.file(path("/g")).length());
        assertEquals(63, space.free());
        refused(FileError.INVALID, () -> tree.rename(path("/a"), path("/a/b/c"), 0));
        refused(FileError.IS_A_DIRECTORY, () -> tree.rename(path("/g"), path("/a"), 0));
        refused(FileError.NOT_A_DIRECTORY, () -> tree.rename(path("/a"), path("/g"), 0));
        tree.rename(path("/a/b"), path("/c"), 0);
        assertEquals(List.of("a", "c", "g"), tree.directory(path("/")).names());
        tree.rename(path("/g"), path("/g"), 0);
        assertEquals(5, tree.file(path("/g")).length());
    }

    @Test
    void removedContentsLiveWhileOpen() {
        Contents contents = file("/f", "text");
        contents.hold();
        tree.remove(path("/f"), 0);
        assertEquals(4, contents.length());
        contents.release();
        assertEquals(64, space.free());
    }

    @Test
    void fullSpaceIsRefusedAndPartlyWritten() {
        Contents contents = tree.create(path("/f"), 0);
        byte[] octets = new byte[80 * Contents.CHUNK];
        assertEquals(64 * Contents.CHUNK, contents.write(0, new HeapOctets(octets), 0, octets.length, 0));
        refused(FileError.NO_SPACE, () -> contents.write(contents.length(), new HeapOctets(octets), 0, 1, 0));
        contents.truncate(1, 0);
        assertEquals(63, space.free());
    }

    @Test
    void randomWritesAgainstAnArray() {
        for (long seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            Contents contents = new Contents(new Space(1000), 0);
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
