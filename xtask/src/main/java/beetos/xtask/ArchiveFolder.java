package beetos.xtask;

import beetos.xtask.Scenario.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// A folder with what archives find hard, of contents that are known: a large file, names and paths of more than a hundred octets, links of
/// both kinds, a folder in which there is nothing.
record ArchiveFolder(Path path, long length) {
    static final String BIG = "big", SHORT = "short", LONG = "n".repeat(200);
    static final String DEEP = String.join("/", "part-of-a-path-1".repeat(4), "part-of-a-path-2".repeat(4), "part-of-a-path-3".repeat(3), "file");
    /// Each of them shows what its comment says.
    static final String LINK = "link", UP = "folder/up", HARD = "hard", LONG_LINK = "long-link";

    private static final int PIECE = 1 << 20;

    /// Makes it, its large file of `length` octets.
    static ArchiveFolder make(Path path, long length) throws IOException {
        Files.createDirectories(path.resolve("empty"));
        Files.createDirectories(path.resolve("folder"));
        Files.createDirectories(path.resolve(DEEP).getParent());
        Files.writeString(path.resolve(SHORT), "hello\n");
        Files.writeString(path.resolve(LONG), "long name\n");
        Files.writeString(path.resolve(DEEP), "deep\n");
        Files.createSymbolicLink(path.resolve(LINK), Path.of(SHORT));                    // hello
        Files.createSymbolicLink(path.resolve(UP), Path.of("..", SHORT));                // hello
        Files.createSymbolicLink(path.resolve(LONG_LINK), Path.of("empty", "..", LONG)); // long name
        Files.createLink(path.resolve(HARD), path.resolve(SHORT));                       // hello
        writeBig(path.resolve(BIG), length);
        return new ArchiveFolder(path, length);
    }

    private static void writeBig(Path file, long length) throws IOException {
        Random random = new Random(length);
        byte[] octets = new byte[PIECE];
        try (var out = Files.newOutputStream(file)) {
            for (long left = length; left > 0; left -= PIECE) {
                random.nextBytes(octets);
                out.write(octets, 0, (int) Math.min(left, PIECE));
            }
        }
    }

    /// In hexadecimal digits.
    String hash() throws IOException {
        try (var in = Files.newInputStream(path.resolve(BIG))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] octets = new byte[PIECE];
            for (int count; (count = in.read(octets)) > 0; ) digest.update(octets, 0, count);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);      // every JDK has it
        }
    }

    /// What the guest must say of it, mounted at `place`.
    List<Exchange> exchanges(String place) throws IOException {
        return List.of(
                new Exchange("cd " + place + " && ls -l | grep ' " + LINK + "'\n", "\nl "),
                new Exchange("ls -l empty && ls -l | grep ' " + BIG + "'\n", " " + length + " "),
                new Exchange("cat " + String.join(" ", LINK, UP, HARD) + "\n", "\nhello\r\nhello\r\nhello"),
                new Exchange("cat " + LONG_LINK + " " + LONG + "\n", "\nlong name\r\nlong name"),
                new Exchange("cat " + DEEP + "\n", "\ndeep"),
                new Exchange("cat " + SHORT + "/nothing ; rm " + SHORT + "\n", "read-only"),
                new Exchange("cd / && sha256sum " + place + "/" + BIG + "\n", "\n" + hash() + "  "));
    }
}
