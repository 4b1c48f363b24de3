package conformance.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Covers temporary files.
final class Temporary {
    private Temporary() { }

    static void main() throws IOException {
        Path file = Files.createTempFile("begin", ".end");
        Path other = Files.createTempFile(Path.of("."), null, null);
        Path folder = Files.createTempDirectory("folder");
        System.out.println(file.getParent() + " " + file.getFileName().toString().matches("begin[0-9]+\\.end") + " " + Files.size(file));
        System.out.println(other.getParent() + " " + other.getFileName().toString().matches("[0-9]+\\.tmp"));
        System.out.println(Files.isDirectory(folder) + " " + folder.getParent());
        File old = File.createTempFile("old", null, new File("."));
        System.out.println(old.getName().matches("old[0-9]+\\.tmp") + " " + old.length());
        Attempt.of("prefix", () -> File.createTempFile("x", ".y"));
        Attempt.of("bad prefix", () -> Files.createTempFile("a/b", ""));
        try {
            System.out.println(Files.createTempFile(Path.of("none"), "a", "b"));
        } catch (NoSuchFileException absent) {
            System.out.println(absent.getFile().startsWith("none/a"));
        }
        System.out.println(Files.deleteIfExists(file) + " " + Files.deleteIfExists(other) + " " + Files.deleteIfExists(folder) + " " + old.delete());
        File going = new File("going");
        System.out.println(going.createNewFile());
        going.deleteOnExit();
    }
}
