package beetos.xtask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrivesTest {
    @TempDir
    Path folder;

    @Test
    void aFolderBecomesAnArchive() throws IOException {
        String longName = "n".repeat(200);
        Path deep = Files.createDirectories(folder.resolve("source/" + longName + "/ü"));
        Files.writeString(deep.resolve("€.txt"), "deep");
        Files.write(folder.resolve("source/large"), new byte[70_000]);
        Files.createSymbolicLink(folder.resolve("source/link"), Path.of("large"));
        Files.createDirectory(folder.resolve("source/empty"));
        Path tar = folder.resolve("archive.tar");
        DiskArchive.write(folder.resolve("source"), tar);
        assertEquals(0, Files.size(tar) % 512);

        Map<String, String> found = new TreeMap<>();
        try (InputStream file = Files.newInputStream(tar); var in = new TarArchiveInputStream(file, "UTF-8")) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String what = entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? entry.getLinkName() : Long.toString(in.readAllBytes().length);
                found.put(entry.getName(), what);
                assertEquals("", entry.getUserName());
            }
        }
        Map<String, String> wanted = Map.of("empty/", "folder", "large", "70000", "link", "large", longName + "/", "folder", longName + "/ü/", "folder",
                longName + "/ü/€.txt", "4");
        assertEquals(new TreeMap<>(wanted), found);
    }

    @Test
    void disksHaveTheirSerialNumbers() throws IOException {
        Path tar = Files.write(folder.resolve("a,b.tar"), new byte[1024]);
        Path data = folder.resolve("data");
        try (Drives drives = new Drives()) {
            drives.addReadOnly(List.of(tar, folder));
            drives.addWritable(List.of(data), 8 << 20);
            assertEquals(List.of("disk", "disk2", "data"), drives.all().stream().map(Drive::serial).toList());
            assertTrue(drives.all().get(0).options(0).get(1).endsWith("readonly=on,file=" + folder + "/a,,b.tar"));
            assertTrue(Files.exists(drives.all().get(1).file()));
            drives.close();
            assertFalse(Files.exists(drives.all().get(1).file()), "the archive of a folder stays");
        }
        assertEquals(8 << 20, Files.size(data));
        Files.write(data, new byte[512]);
        try (Drives drives = new Drives()) {
            drives.addWritable(List.of(data), 8 << 20);
        }
        assertEquals(512, Files.size(data), "a data disk that was there is made anew");
    }

    @Test
    void sizes() {
        assertEquals(4096, Drives.length("4096"));
        assertEquals(64 << 20, Drives.length("64M"));
        assertEquals(3L << 30, Drives.length("3G"));
        for (String wrong : List.of("", "M", "0", "-1K", "100", "1T", "99999999999999G", "x")) {
            assertThrows(Failure.class, () -> Drives.length(wrong));
        }
    }
}
