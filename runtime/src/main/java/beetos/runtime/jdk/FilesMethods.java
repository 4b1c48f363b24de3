package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import jdk.internal.access.SharedSecrets;

/// Whole texts without a question for modules; lines one after the other, as files are not mapped.
@Substitute("java/nio/file/Files")
final class FilesMethods {
    private FilesMethods() {}

    static String readString(Path path, Charset charset) throws IOException {
        Objects.requireNonNull(charset);
        return SharedSecrets.getJavaLangAccess().uncheckedNewStringNoRepl(Files.readAllBytes(path), charset);
    }

    static Path writeString(Path path, CharSequence text, Charset charset, OpenOption... options) throws IOException {
        Objects.requireNonNull(path);
        byte[] octets = SharedSecrets.getJavaLangAccess().uncheckedGetBytesNoRepl(text.toString(), Objects.requireNonNull(charset));
        return Files.write(path, octets, options);
    }

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
