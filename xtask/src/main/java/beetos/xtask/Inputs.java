package beetos.xtask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an image is made of: a description of the order, and every file by its place and its contents.
record Inputs(String text) {
    static Inputs of(String order, List<Path> places) {
        return new Inputs(order + "\n" + Runtime.version() + "\n" + places.stream().map(Inputs::files).collect(Collectors.joining()));
    }

    /// A name for the result: equal inputs have equal keys.
    String key() {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return digest(octets);
    }

    private static String files(Path place) {
        if (!Files.exists(place)) return "";
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().map(file -> describe(place, file)).collect(Collectors.joining());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String describe(Path place, Path file) {
        try {
            byte[] octets = Files.readAllBytes(file);
            return place.relativize(file) + " " + digest(octets) + "\n";
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String digest(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);      // every JDK has it
        }
    }
}
