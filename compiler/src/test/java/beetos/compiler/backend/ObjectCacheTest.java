package beetos.compiler.backend;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ObjectCacheTest {
    private static final String IR = "define void @f() { ret void }";

    @TempDir
    Path folder;

    @Test
    void givesTheSameObjectAgain() throws Exception {
        ObjectCache cache = new ObjectCache(folder, 1 << 20);
        byte[] object = cache.compile("a", IR, Options.PROCESS);
        Path file = folder.resolve(ObjectCache.key(IR, Options.PROCESS) + ".o");
        assertArrayEquals(object, Files.readAllBytes(file));
        Files.write(file, new byte[] {1, 2, 3});
        assertArrayEquals(new byte[] {1, 2, 3}, cache.compile("b", IR, Options.PROCESS), "taken from the cache");
    }

    @Test
    void optionsAreInTheKey() {
        assertNotEquals(ObjectCache.key(IR, Options.PROCESS), ObjectCache.key(IR, Options.KERNEL));
        assertNotEquals(ObjectCache.key(IR, Options.PROCESS), ObjectCache.key(IR, Options.PROCESS.with(Options.Pipeline.O3)));
        assertNotEquals(ObjectCache.key(IR, Options.PROCESS), ObjectCache.key(IR + " ", Options.PROCESS));
    }

    @Test
    void dropsWhatWasUsedLongestAgo() throws Exception {
        ObjectCache cache = new ObjectCache(folder, 25);
        for (int i = 0; i < 4; i++) {
            Path file = folder.resolve(i + ".o");
            Files.write(file, new byte[10]);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1000L * (i == 0 ? 9 : i)));
        }
        cache.trim();
        assertTrue(Files.exists(folder.resolve("0.o")) && Files.exists(folder.resolve("3.o")));
        assertFalse(Files.exists(folder.resolve("1.o")) || Files.exists(folder.resolve("2.o")));
    }
}
