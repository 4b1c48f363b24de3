package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Lines are read one after the other: files are not mapped.
@Substitute("java/nio/file/Files")
final class FilesMethods {
    private FilesMethods() {}

    static Stream<String> lines(Path path, Charset charset) throws IOException {
        BufferedReader reader = Files.newBufferedReader(path, charset);
        return reader.lines().onClose(() -> close(reader));
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
