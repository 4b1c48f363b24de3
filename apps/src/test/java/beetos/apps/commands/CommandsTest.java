package beetos.apps.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.api.process.ProcessEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands on streams in memory and files of the host.
class CommandsTest {
    @TempDir
    Path folder;

    private ByteArrayOutputStream errors;
    private String one;
    private String two;

    @BeforeEach
    void files() throws IOException {
        one = write("one", "beta\nAlpha\n");
        Files.createDirectory(folder.resolve("below"));
        two = write("below/two", "gamma\nalpha\n");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /// Status, a colon, and what it printed.
    private String run(Streams.Command command, String input, String... arguments) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        errors = new ByteArrayOutputStream();
        ByteArrayInputStream octets = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int status = command.run(arguments, new Streams(octets, output, new PrintStream(errors, true, StandardCharsets.UTF_8)));
        return status + ":" + output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void cat() throws IOException {
        assertEquals("0:beta\nAlpha\ngamma\nalpha\n", run(Cat::run, "", one, two));
        assertEquals("0:in", run(Cat::run, "in"));
        assertEquals("1:in", run(Cat::run, "in", folder + "/none", "-"));
        assertEquals("cat: " + folder + "/none: not found", errors.toString(StandardCharsets.UTF_8).strip());
        run(Cat::run, "", folder.toString());
        assertEquals("cat: " + folder + ": is a directory", errors.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void grep() throws IOException {
        assertEquals("0:alpha\n", run(Grep::run, "", "alpha", two));
        assertEquals("0:" + one + ":2:Alpha\n" + two + ":2:alpha\n", run(Grep::run, "", "-in", "ALPHA", one, two));
        assertEquals("0:gamma\n", run(Grep::run, "", "-v", "alpha", two));
        assertEquals("0:" + two + ":1\n" + one + ":0\n", run(Grep::run, "", "-rc", "alpha", folder.toString()));
        assertEquals("1:0\n", run(Grep::run, "x\n", "-c", "alpha"));
        assertEquals("2:", run(Grep::run, "", "x", folder + "/none"));
        assertEquals("0:-v\n", run(Grep::run, "-v\n", "--", "-v"));
        assertThrows(UsageException.class, () -> run(Grep::run, "", "-Z", "x"));
        assertThrows(UsageException.class, () -> run(Grep::run, ""));
    }

    @Test
    void grepHasPatterns() throws IOException {
        String lines = "one\ntwo\nthree one\nOne\n";
        assertEquals("0:one\nOne\n", run(Grep::run, lines, "-i", "^one$"));
        assertEquals("0:one\nOne\n", run(Grep::run, lines, "-xi", "one"));
        assertEquals("0:two\nthree one\n", run(Grep::run, lines, "-E", "t(w|hre)[eo]"));
        assertEquals("1:", run(Grep::run, lines, "-F", "o.e"));
        assertEquals("0:one\none\n", run(Grep::run, lines, "-o", "-e", "o.e"));
        assertEquals("0:two\nthree one\n", run(Grep::run, lines, "-e", "t[a-z]*"));
        assertEquals("1:", run(Grep::run, lines, "-w", "thre"));
        assertEquals("0:", run(Grep::run, lines, "-q", "two"));
        assertEquals("0:(standard input)\n", run(Grep::run, lines, "-l", "two"));
        assertEquals("2:", run(Grep::run, "", "-s", "x", folder + "/none"));
        assertThrows(UsageException.class, () -> run(Grep::run, "", "a\\(b"));
    }

    @Test
    void grepPaintsWhatMatches() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Streams streams = new Streams(new ByteArrayInputStream("banana\n".getBytes(StandardCharsets.UTF_8)), output, System.err, true);
        assertEquals(0, Grep.run(new String[] {"-n", "an"}, streams));
        assertEquals("\33[32m1\33[m:b\33[1;31man\33[m\33[1;31man\33[ma\n", output.toString(StandardCharsets.UTF_8));
    }

    @Test
    void headAndTail() throws IOException {
        assertEquals("0:a\n", run(Head::run, "a\nb\n", "-1"));
        assertEquals("0:a\nb\n", run(Head::run, "a\nb\nc\n", "-n", "2"));
        assertEquals("0:b\nc\n", run(Tail::run, "a\nb\nc", "-n2"));
        assertEquals("0:", run(Tail::run, "a\n", "-n", "0"));
        assertEquals("0:" + "x\n".repeat(10), run(Head::run, "x\n".repeat(11)));
        assertThrows(UsageException.class, () -> run(Head::run, "", "-n"));
        assertThrows(UsageException.class, () -> run(Tail::run, "", "-n", "x"));
    }

    @Test
    void sort() throws IOException {
        assertEquals("0:10\n9\na\n", run(Sort::run, "a\n9\n10\n"));
        assertEquals("0:10\n9\n-1\n", run(Sort::run, "9\n-1\n10\n", "-rn"));
        assertEquals("0:a\nb\n", run(Sort::run, "b\na\nb\na\n", "-u"));
    }

    @Test
    void wordCount() throws IOException {
        assertEquals("0:2 3 8\n", run(WordCount::run, "a b\nc  \n"));
        assertEquals("0:2 2 11 " + one + "\n2 2 12 " + two + "\n4 4 23 total\n", run(WordCount::run, "", one, two));
        assertEquals("0:1\n", run(WordCount::run, "x\n", "-l"));
    }

    @Test
    void hexDump() throws IOException {
        String dump = run(HexDump::run, "0123456789abcdef\n");
        assertTrue(dump.startsWith("0:00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|\n00000010  0a "), dump);
        assertTrue(dump.endsWith("|.|\n00000011\n"), dump);
        assertTrue(run(HexDump::run, "abc", "-n", "1").endsWith("|a|\n00000001\n"));
    }

    @Test
    void find() throws IOException {
        assertEquals("0:" + two + "\n" + one + "\n", run(Find::run, "", folder.toString(), "-type", "f"));
        assertEquals("0:" + two + "\n", run(Find::run, "", folder.toString(), "-name", "t*"));
        assertEquals("0:" + folder + "\n" + folder + "/below\n", run(Find::run, "", folder.toString(), "-type", "d"));
        assertEquals("1:", run(Find::run, "", folder + "/none"));
        assertThrows(UsageException.class, () -> run(Find::run, "", "-size", "3"));
    }

    @Test
    void tee() throws IOException {
        assertEquals("0:x\n", run(Tee::run, "x\n", "-a", one));
        assertEquals("beta\nAlpha\nx\n", Files.readString(Path.of(one)));
        assertEquals("0:x\n", run(Tee::run, "x\n", one));
        assertEquals("x\n", Files.readString(Path.of(one)));
        assertEquals("1:x\n", run(Tee::run, "x\n", folder.toString()));
    }

    @Test
    void sha256() throws Exception {
        Random random = new Random(1);
        for (int length : new int[] {0, 1, 55, 56, 63, 64, 65, 119, 65_535, 65_536, 65_537, 300_000}) {
            byte[] octets = new byte[length];
            random.nextBytes(octets);
            String wanted = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
            assertEquals(wanted, Sha256.of(new ByteArrayInputStream(octets)), length + " octets");
        }
    }

    @Test
    void compare() throws IOException {
        assertEquals("0:", run(Compare::run, "", one, one));
        assertEquals("1:" + one + " " + two + " differ: octet 1, line 1\n", run(Compare::run, "", one, two));
        String shorter = write("shorter", "beta\n");
        assertEquals("1:cmp: " + shorter + " ends first, after octet 5\n", run(Compare::run, "", one, shorter));
        assertEquals("2:", run(Compare::run, "", one, folder + "/none"));
    }

    @Test
    void environment() throws IOException {
        assertEquals("0:A=1\nB=2\n", run((words, streams) -> Environment.run(Map.of("B", "2", "A", "1"), words, streams), ""));
    }

    @Test
    void topShowsWhoUsedTheTimeSinceThePageBefore() {
        Top top = new Top();
        top.page(entries(500_000_000, 0), 1_000_000_000, 80, 24);
        String page = top.page(entries(500_000_000, 250_000_000), 2_000_000_000, 30, 24);
        String[] rows = page.split("\n");
        assertTrue(rows[2].startsWith("    2    25.0"), page);
        assertTrue(rows[3].startsWith("    1     0.0"), page);
        for (String row : rows) {
            assertTrue(row.length() < 30, row);
        }
        assertEquals(3, top.page(entries(0, 0), 3_000_000_000L, 80, 4).split("\n").length);
    }

    private static List<ProcessEntry> entries(long one, long two) {
        return new ArrayList<>(List.of(new ProcessEntry(1, 0, "idle", 4096, one, 1), new ProcessEntry(2, 1, "busy", 8192, two, 1)));
    }
}
