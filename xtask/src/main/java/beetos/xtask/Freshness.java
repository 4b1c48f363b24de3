package beetos.xtask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether what an image was made of has changed since: every class file and resource by path, length and time.
final class Freshness {
    private final Path record;
    private final String inputs;

    Freshness(Path record, List<Addition> added) {
        this.record = record;
        StringBuilder text = new StringBuilder(added.toString()).append('\n');
        for (String module : Project.modules()) list(Project.classes(module), text);
        for (Addition addition : added) list(addition.classes(), text);
        inputs = text.toString();
    }

    boolean same() {
        try {
            return Files.exists(record) && Files.readString(record).equals(inputs);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Call it when the image is complete.
    void keep() {
        try {
            Files.writeString(record, inputs);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void list(Path place, StringBuilder text) {
        if (!Files.exists(place)) return;
        try (Stream<Path> files = Files.walk(place)) {
            text.append(files.filter(Files::isRegularFile).sorted().map(Freshness::describe).collect(Collectors.joining()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String describe(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + "\n";
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
