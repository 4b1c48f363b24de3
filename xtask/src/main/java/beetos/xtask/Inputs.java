package beetos.xtask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an image is made of: a description of the order, and every file by path, length and time.
record Inputs(String text) {
    static Inputs of(String order, List<Path> places) {
        return new Inputs(order + "\n" + Runtime.version() + "\n" + places.stream().map(Inputs::files).collect(Collectors.joining()));
    }

    /// A name for the result: equal inputs have equal keys.
    String key() {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(SystemImageFile.digest(octets, 0, octets.length), 0, 16);
    }

    private static String files(Path place) {
        if (!Files.exists(place)) return "";
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().map(Inputs::describe).collect(Collectors.joining());
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
