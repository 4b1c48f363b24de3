package beetos.xtask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
        FileTime made = Files.getLastModifiedTime(data);
        try (Drives drives = new Drives()) {
            drives.addWritable(List.of(data), 8 << 20);
        }
        assertEquals(made, Files.getLastModifiedTime(data), "a data disk that was there is made anew");
    }

    /// Each with one line that names the file, and nothing is left behind.
    @Test
    void whatIsNoDiskIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no file system\n"), small = folder.resolve("small"), absent = folder.resolve("no/such");
        Path used = folder.resolve("used");
        DataDisk.create(used, 8 << 20);
        refused("holds no ext3 file system", text, drives -> drives.addWritable(List.of(text), 8 << 20));
        refused("not a file", folder, drives -> drives.addWritable(List.of(folder), 8 << 20));
        refused("needs 8 MiB", small, drives -> drives.addWritable(List.of(small), 4 << 20));
        refused("", small, drives -> drives.addWritable(List.of(small), Long.MAX_VALUE >> 9 << 9));
        refused("no such file or directory", absent, drives -> drives.addWritable(List.of(absent), 8 << 20));
        refused("no such file", absent, drives -> drives.addReadOnly(List.of(absent)));
        refused("no ext3 file system", text, _ -> DataDisk.problems(text));
        refused("no such file", absent, _ -> DataDisk.problems(absent));
        assertEquals("no file system\n", Files.readString(text));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(text, used), left.sorted().toList());
        }
    }

    private static void refused(String reason, Path file, Consumer<Drives> action) {
        try (Drives drives = new Drives()) {
            String message = assertThrows(Failure.class, () -> action.accept(drives)).getMessage();
            assertTrue(message.contains(reason) && message.contains(file.toString()) && message.lines().count() == 1, message);
        }
    }

    @Test
    void aDiskInUseIsRefused() {
        Path used = folder.resolve("used");
        DataDisk.create(used, 8 << 20);
        FileDisk user = new FileDisk(used);
        refused("in use", used, drives -> drives.addWritable(List.of(used), 8 << 20));
        refused("in use", used, _ -> DataDisk.problems(used));
        user.close();
        assertEquals(List.of(), DataDisk.problems(used));
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
