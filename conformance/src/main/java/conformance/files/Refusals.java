package conformance.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/// Covers what java.nio.file refuses, by each of its exceptions.
final class Refusals {
    private static final Path FILE = Path.of("refused");
    private static final Path BELOW = Path.of("refused/below");
    private static final Path NONE = Path.of("none");

    private Refusals() { }

    /// The path in the message is the folder's own, so only the kind is printed.
    private static void below(Attempt.Action action) throws IOException {
        try {
            action.run();
        } catch (Exception refused) {
            System.out.println("folders below a file: " + refused.getClass());
        }
    }

    static void main() throws IOException {
        Attempt.of("read nothing", () -> Files.readString(NONE));
        Attempt.of("lines of nothing", () -> Files.lines(NONE));
        Attempt.of("read a folder", () -> Files.readString(Path.of(".")));
        Attempt.of("write a folder", () -> Files.writeString(Path.of("."), "x"));
        Attempt.of("write nowhere", () -> Files.writeString(NONE.resolve("x"), "x"));
        Attempt.of("write what is not there", () -> Files.writeString(NONE, "x", StandardOpenOption.WRITE));
        Files.createFile(FILE);
        Attempt.of("file again", () -> Files.createFile(FILE));
        Attempt.of("new again", () -> Files.writeString(FILE, "x", StandardOpenOption.CREATE_NEW));
        Attempt.of("folder again", () -> Files.createDirectory(FILE));
        Attempt.of("folders again", () -> Files.createDirectories(FILE));
        below(() -> Files.createDirectories(BELOW.resolve("x")));
        Attempt.of("folder nowhere", () -> Files.createDirectory(NONE.resolve("x")));
        Attempt.of("file below a file", () -> Files.createFile(BELOW));
        Attempt.of("read below a file", () -> Files.readString(BELOW));
        Attempt.of("list a file", () -> Files.newDirectoryStream(FILE));
        Attempt.of("list nothing", () -> Files.newDirectoryStream(NONE));
        Attempt.act("delete nothing", () -> Files.delete(NONE));
        Attempt.act("delete below a file", () -> Files.delete(BELOW));
        Attempt.of("delete below a file if there is one", () -> Files.deleteIfExists(BELOW));
        Files.createDirectories(Path.of("refused.d/x"));
        Attempt.act("delete a full folder", () -> Files.delete(Path.of("refused.d")));
        Attempt.of("size of nothing", () -> Files.size(NONE));
        Attempt.of("time of nothing", () -> Files.getLastModifiedTime(NONE));
        Attempt.of("attributes below a file", () -> Files.readAttributes(BELOW, BasicFileAttributes.class));
        Attempt.of("attribute names", () -> Files.readAttributes(FILE, "size,nonsense"));
        Attempt.of("attribute views", () -> Files.readAttributes(FILE, "nonsense:size"));
        Attempt.of("real path of nothing", () -> NONE.toRealPath());
        Attempt.of("same as nothing", () -> Files.isSameFile(FILE, NONE));
        Attempt.of("link", () -> Files.readSymbolicLink(FILE));
        Attempt.of("option of reading", () -> Files.newInputStream(FILE, StandardOpenOption.APPEND));
        Attempt.of("option of writing", () -> Files.newOutputStream(FILE, StandardOpenOption.READ));
        Attempt.of("null option", () -> Files.newByteChannel(FILE, (StandardOpenOption) null));
        Attempt.of("long name", () -> Files.createFile(Path.of("n".repeat(256))).toString().length());
        Attempt.of("present", () -> Files.exists(FILE) + " " + Files.exists(NONE) + " " + Files.notExists(NONE) + " " + Files.exists(BELOW) + " " + Files.notExists(BELOW)
                + " " + Files.exists(FILE, LinkOption.NOFOLLOW_LINKS) + " " + Files.isReadable(FILE) + " " + Files.isWritable(FILE) + " " + Files.isExecutable(FILE)
                + " " + Files.isReadable(NONE) + " " + Files.isDirectory(NONE) + " " + Files.isRegularFile(FILE) + " " + Files.isSymbolicLink(FILE));
        Attempt.of("channel of a folder", () -> Files.newByteChannel(Path.of("refused.d"), Set.of(StandardOpenOption.WRITE)));
        for (String name : new String[] {"refused.d/x", "refused.d", "refused"}) {
            Attempt.act("delete " + name, () -> Files.delete(Path.of(name)));
        }
    }
}
