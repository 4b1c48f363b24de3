package beetos.xtask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarArchiveTest {
    @TempDir
    Path folder;

    /// The host's own tar is the judge: it must restore names, links and contents.
    @Test
    void theHostsTarReadsIt() throws IOException, InterruptedException {
        Path source = Files.createDirectories(folder.resolve("source"));
        String longName = "a".repeat(60) + "/" + "b".repeat(90) + "-é.txt";
        Files.createDirectories(source.resolve(longName).getParent());
        Files.write(source.resolve(longName), new byte[1000]);
        Files.writeString(source.resolve("empty"), "");
        Files.createSymbolicLink(source.resolve("link"), Path.of("c".repeat(150)));
        Path archive = folder.resolve("disk.tar");
        TarArchive.write(source, archive);

        assertEquals(0, Files.size(archive) % 512);
        Path target = Files.createDirectories(folder.resolve("target"));
        Process tar = new ProcessBuilder("tar", "-xf", archive.toString(), "-C", target.toString()).inheritIO().start();
        assertEquals(0, tar.waitFor());
        assertArrayEquals(new byte[1000], Files.readAllBytes(target.resolve(longName)));
        assertEquals(0, Files.size(target.resolve("empty")));
        assertEquals("c".repeat(150), Files.readSymbolicLink(target.resolve("link")).toString());
    }

    @Test
    void theSameFolderGivesTheSameOctets() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        for (int i = 0; i < 20; i++) Files.writeString(source.resolve("file" + i), "text " + i);
        TarArchive.write(source, folder.resolve("1.tar"));
        TarArchive.write(source, folder.resolve("2.tar"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("1.tar")), Files.readAllBytes(folder.resolve("2.tar")));
    }
}
