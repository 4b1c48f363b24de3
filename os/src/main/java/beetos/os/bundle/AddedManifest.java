package beetos.os.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The manifest of a program that somebody adds to an image: it lies beside the program's classes, where those of the system's modules lie,
/// or there is none. Used by the build only.
public final class AddedManifest {
    private AddedManifest() {}

    /// What `manifests/NAME.manifest` in a folder or jar of classes says; an IllegalArgumentException if it is wrong.
    public static Optional<ManifestText> find(String program, Path classes) {
        try {
            if (Files.isDirectory(classes)) {
                return read(program, classes);
            }
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                return read(program, jar.getPath("/"));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The same, or that of an ordinary program.
    public static ManifestText of(String program, Path classes, String main) {
        return find(program, classes).orElseGet(() -> ManifestText.ordinary(program, main));
    }

    private static Optional<ManifestText> read(String program, Path classes) throws IOException {
        Path file = classes.resolve("manifests").resolve(program + ".manifest");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        ManifestText manifest = ManifestText.parse(Files.readString(file));
        if (!manifest.program().equals(program)) {
            throw new IllegalArgumentException("manifest: program " + manifest.program() + " in " + file.getFileName());
        }
        return Optional.of(manifest);
    }
}
