package beetos.compiler.backend;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
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
        assertArrayEquals(object, Llvm.compile("a", IR, Options.PROCESS));
        byte[] other = {1, 2, 3};
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(MessageDigest.getInstance("SHA-256").digest(other));
        whole.writeBytes(other);
        Files.write(file(), whole.toByteArray());
        assertArrayEquals(other, cache.compile("b", IR, Options.PROCESS), "taken from the cache");
    }

    @Test
    void whatIsNotWholeIsMadeAgain() throws Exception {
        ObjectCache cache = new ObjectCache(folder, 1 << 20);
        byte[] object = cache.compile("a", IR, Options.PROCESS), file = Files.readAllBytes(file());
        byte[] spoilt = file.clone();
        spoilt[file.length / 2] ^= 1;
        for (byte[] wrong : List.of(spoilt, Arrays.copyOf(file, file.length - 1), Arrays.copyOf(file, 7), new byte[0])) {
            Files.write(file(), wrong);
            assertArrayEquals(object, cache.compile("a", IR, Options.PROCESS));
            assertArrayEquals(file, Files.readAllBytes(file()), "and mended");
        }
    }

    @Test
    void otherCodeIsCompiledAnew() throws Exception {
        ObjectCache cache = new ObjectCache(folder, 1 << 20);
        cache.compile("a", IR, Options.PROCESS);
        String changed = IR.replace("ret void", "unreachable");
        assertArrayEquals(Llvm.compile("a", changed, Options.PROCESS), cache.compile("a", changed, Options.PROCESS));
        assertEquals(2, folder.toFile().list().length);
    }

    private Path file() {
        return folder.resolve(ObjectCache.key(IR, Options.PROCESS) + ".o");
    }

    @Test
    void optionsAreInTheKey() {
        assertNotEquals(ObjectCache.key(IR, Options.PROCESS), ObjectCache.key(IR, Options.KERNEL));
        assertNotEquals(ObjectCache.key(IR, Options.PROCESS), ObjectCache.key(IR, Options.PROCESS.with(Options.Pipeline.O3)));
        assertNotEquals(ObjectCache.key(IR, Options.PROCESS), ObjectCache.key(IR, Options.PROCESS.ofPart()));
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
