package conformance.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Covers copies and moves.
final class Transfers {
    private static final Path FILE = Path.of("t/file");
    private static final Path FOLDER = Path.of("t/folder");

    private Transfers() { }

    static void main() throws IOException {
        Files.createDirectories(FOLDER.resolve("inner"));
        Files.writeString(FILE, "content");
        Attempt.of("copy", () -> Files.copy(FILE, Path.of("t/copy")) + " " + Files.readString(Path.of("t/copy")));
        Attempt.of("copy on a file", () -> Files.copy(FILE, Path.of("t/copy")));
        Attempt.of("copy instead", () -> Files.copy(FILE, Path.of("t/copy"), StandardCopyOption.REPLACE_EXISTING));
        Attempt.of("copy on itself", () -> Files.copy(FILE, FILE));
        Attempt.of("copy of nothing", () -> Files.copy(Path.of("t/none"), Path.of("t/x")));
        Attempt.of("copy of what cannot be", () -> Files.copy(Path.of("t/file/x"), Path.of("t/x")));
        Attempt.of("copy to nowhere", () -> Files.copy(FILE, Path.of("t/none/x")));
        Attempt.of("copy below a file", () -> Files.copy(FILE, Path.of("t/copy/x")));
        Attempt.of("copy of a folder", () -> Files.copy(FOLDER, Path.of("t/folder2")) + " " + Files.list(Path.of("t/folder2")).count());
        Attempt.of("copy instead of a folder", () -> Files.copy(FILE, FOLDER, StandardCopyOption.REPLACE_EXISTING));
        Attempt.of("copy instead of an empty folder", () -> Files.copy(FILE, Path.of("t/folder2"), StandardCopyOption.REPLACE_EXISTING));
        Attempt.of("strange option", () -> Files.copy(FILE, Path.of("t/x"), StandardCopyOption.ATOMIC_MOVE));
        Attempt.of("move", () -> Files.move(FILE, Path.of("t/moved")) + " " + Files.exists(FILE) + " " + Files.readString(Path.of("t/moved")));
        Attempt.of("move of nothing", () -> Files.move(FILE, Path.of("t/x")));
        Attempt.of("move on a file", () -> Files.move(Path.of("t/moved"), Path.of("t/copy")));
        Attempt.of("move instead", () -> Files.move(Path.of("t/moved"), Path.of("t/copy"), StandardCopyOption.REPLACE_EXISTING));
        Attempt.of("move on itself", () -> Files.move(Path.of("t/copy"), Path.of("t/copy")));
        Attempt.of("move to nowhere", () -> Files.move(Path.of("t/copy"), Path.of("t/none/x")));
        Attempt.of("move of a folder", () -> Files.move(FOLDER, Path.of("t/other")) + " " + Files.isDirectory(Path.of("t/other/inner")));
        Attempt.of("move into itself", () -> Files.move(Path.of("t/other"), Path.of("t/other/inner/x")));
        Attempt.of("move instead of a folder", () -> Files.move(Path.of("t/copy"), Path.of("t/other"), StandardCopyOption.REPLACE_EXISTING));
        Attempt.of("move at once", () -> Files.move(Path.of("t/copy"), Path.of("t/folder2"), StandardCopyOption.ATOMIC_MOVE));
        Attempt.of("move of nothing at once", () -> Files.move(Path.of("t/none"), Path.of("t/x"), StandardCopyOption.ATOMIC_MOVE));
        Files.writeString(Path.of("t/folder2"), "more", StandardOpenOption.APPEND);
        Attempt.of("after all", () -> Files.readString(Path.of("t/folder2")));
        for (String name : new String[] {"t/folder2", "t/other/inner", "t/other", "t"}) {
            Attempt.act("delete " + name, () -> Files.delete(Path.of(name)));
        }
    }
}
