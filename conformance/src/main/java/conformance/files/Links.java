package conformance.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/// Covers links of both kinds.
final class Links {
    private static final Path ROOT = Path.of("links");

    private Links() { }

    static void main() throws IOException {
        Path file = Files.createDirectory(ROOT).resolve("file");
        Files.writeString(file, "one");
        symbolic(file);
        further(file);
        try (Stream<Path> paths = Files.walk(ROOT)) {
            paths.sorted((one, other) -> other.compareTo(one)).forEach(path -> Attempt.act("delete " + path, () -> Files.delete(path)));
        }
    }

    private static void symbolic(Path file) throws IOException {
        Path link = ROOT.resolve("link");
        System.out.println(Files.createSymbolicLink(link, Path.of("file")) + " to " + Files.readSymbolicLink(link));
        System.out.println(Files.isSymbolicLink(link) + " " + Files.isSymbolicLink(file) + " " + Files.isRegularFile(link) + " "
                + Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS));
        Files.writeString(link, " two", StandardOpenOption.APPEND);
        System.out.println(Files.readString(file) + " " + Files.size(link));
        Attempt.act("exists", () -> Files.createSymbolicLink(link, file));
        Attempt.of("no link", () -> Files.readSymbolicLink(file));
        Files.createSymbolicLink(ROOT.resolve("up"), Path.of("..", "links", ".", "link"));
        System.out.println(Files.readString(ROOT.resolve("up")) + " " + new File("links/up").length());
        Files.createSymbolicLink(ROOT.resolve("dangling"), Path.of("nothing"));
        System.out.println(Files.exists(ROOT.resolve("dangling")) + " " + Files.exists(ROOT.resolve("dangling"), LinkOption.NOFOLLOW_LINKS));
        Attempt.of("dangling", () -> Files.readString(ROOT.resolve("dangling")));
        Files.writeString(ROOT.resolve("dangling"), "made");
        System.out.println(Files.readString(ROOT.resolve("nothing")));
        Files.createSymbolicLink(ROOT.resolve("circle"), Path.of("circle"));
        Attempt.of("circle", () -> Files.size(ROOT.resolve("circle")));
        Attempt.of("through a file", () -> Files.size(ROOT.resolve("link/x")));
    }

    private static void further(Path file) throws IOException {
        Path name = ROOT.resolve("name");
        System.out.println(Files.createLink(name, file));
        Files.writeString(name, "three");
        System.out.println(Files.readString(file));
        Attempt.act("exists", () -> Files.createLink(name, file));
        Attempt.act("absent", () -> Files.createLink(ROOT.resolve("x"), ROOT.resolve("absent")));
        Files.delete(file);
        System.out.println(Files.readString(name) + " " + Files.exists(file));
    }
}
