package beetos.xtask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folders of the working copy, and where results go.
final class Project {
    static final Path ROOT = Path.of(System.getProperty("beetos.root", ".")).toAbsolutePath().normalize();
    static final Path TARGET = Path.of(System.getProperty("beetos.target", ROOT.resolve("target").toString()));

    private Project() {}

    static Path classes(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }

    static boolean has(String module) {
        return Files.isDirectory(classes(module));
    }

    /// Names of the modules that are in the working copy, sorted.
    static List<String> modules() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("src/main/java/module-info.java")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// A folder below `target`, created if absent.
    static Path scratch(String name) {
        try {
            return Files.createDirectories(TARGET.resolve(name));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// `file`, or one clear line if there is none.
    static Path existing(Path file) {
        if (!Files.exists(file)) throw new Failure(file + ": no such file");
        return file;
    }
}
