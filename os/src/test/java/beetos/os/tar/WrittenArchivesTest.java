package beetos.os.tar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.os.mount.Contents;
import beetos.os.mount.PathName;
import beetos.user.HeapOctets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One folder, as GNU tar 1.34, bsdtar (libarchive 3.6) and Commons Compress 1.23 wrote it in their formats.
class WrittenArchivesTest {
    private static final String LONG = "n".repeat(200);
    private static final String DEEP = "/deep/" + String.join("/", part(1), part(2), part(3), part(4), part(5)) + "/file";

    private static String part(int number) {
        return ("part" + number + "-").repeat(6);
    }

    private static TarFileSystem mount(String name) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(WrittenArchivesTest.class.getResourceAsStream(name + ".tar.gz"))) {
            MemoryDisk disk = new MemoryDisk(in.readAllBytes());
            assertTrue(TarFileSystem.recognises(disk));
            return TarFileSystem.mount(disk, 1 << 20);
        }
    }

    private static String read(TarFileSystem system, String path) {
        Contents contents = system.open(PathName.parse(path), false, false, 0);
        byte[] octets = new byte[(int) contents.length()];
        assertEquals(octets.length, contents.read(0, new HeapOctets(octets), 0, octets.length));
        return new String(octets, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gnu", "posix", "ustar", "v7", "bsdpax", "bsdgnu", "bsdustar", "java"})
    void everyFormatHolds(String format) throws IOException {
        TarFileSystem system = mount(format);
        assertEquals("hello\n", read(system, "/short"));
        assertEquals("", read(system, "/nothing"));
        String lines = read(system, "/lines");
        assertTrue(lines.length() == 36_000 && lines.endsWith("line 003000\n"));
        assertEquals("hello\n", read(system, "/link"));
        assertEquals(lines, read(system, "/hard"));
        assertTrue(system.status(PathName.parse("/empty"), true).directory());
        assertEquals(1_706_933_106L, system.status(PathName.parse("/short"), true).modified() / 1_000_000_000);
        assertEquals(0, system.tally().damaged + system.tally().dangling + system.tally().unnamed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gnu", "posix", "ustar", "bsdpax", "bsdgnu", "bsdustar", "java"})
    void pathsOverAHundredOctets(String format) throws IOException {
        assertEquals("deep\n", read(mount(format), DEEP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gnu", "posix", "bsdpax", "bsdgnu", "java"})
    void longNamesAndLinks(String format) throws IOException {
        TarFileSystem system = mount(format);
        assertEquals("long name\n", read(system, "/" + LONG));
        assertEquals("long name\n", read(system, "/longlink"));
        assertEquals("umlaut\n", read(system, "/grün"));
        assertEquals("hello\n", read(system, "/absolute"));
        assertEquals(36_000, read(system, "/outside").length());
        assertEquals(36_000, read(system, "/other").length());
        assertEquals(FileError.TOO_MANY_LINKS, assertThrows(FileException.class, () -> read(system, "/loop1")).error());
        assertEquals(format.equals("java") ? 0 : 1, system.tally().special);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gnu", "posix", "bsdpax"})
    void sparseFilesAreLeftOutAndTheRestIsThere(String format) throws IOException {
        TarFileSystem system = mount(format);
        assertEquals(1, system.tally().sparse);
        assertEquals(FileError.NOT_FOUND, assertThrows(FileException.class, () -> read(system, "/sparse")).error());
        assertEquals("hello\n", read(system, "/short"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"posix", "bsdpax"})
    void timesHaveFractions(String format) throws IOException {
        assertEquals(1_706_933_106_789_000_000L, mount(format).status(PathName.parse("/short"), true).modified());
    }
}
