package beetos.xtask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Linked images by the key of their inputs, the last used ones.
final class ImageStore {
    private static final int KEPT = 64;      // files, two an image

    private ImageStore() {}

    static Optional<LinkedImage> find(String key) {
        Path shipped = folder().resolve(key + ".bin"), debug = folder().resolve(key + ".elf");
        if (!Files.exists(shipped) || !Files.exists(debug)) return Optional.empty();
        try {
            for (Path file : List.of(shipped, debug)) Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(new LinkedImage(Files.readAllBytes(shipped), Files.readAllBytes(debug)));
        } catch (NoSuchFileException trimmedMeanwhile) {
            return Optional.empty();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static void keep(String key, LinkedImage image) {
        write(folder().resolve(key + ".elf"), image.debug());
        write(folder().resolve(key + ".bin"), image.shipped());
        trim();
    }

    /// Replaces `file` in one step: nobody sees half of it.
    static void write(Path file, byte[] octets) {
        Path fresh = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            try {
                Files.write(fresh, octets);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void trim() {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path old : files.sorted(Comparator.comparing(ImageStore::used).reversed()).skip(KEPT).toList()) Files.deleteIfExists(old);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException goneMeanwhile) {
            return FileTime.fromMillis(0);
        }
    }

    private static Path folder() {
        return Project.scratch("linked");
    }
}
