package conformance.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/// Class files made from source text, for tests that spoil them.
final class Sources {
    private Sources() { }

    static void compile(Path folder, String text) {
        compile(folder, text, List.of());
    }

    /// Compiles `Main.java` with this text into `folder`; what it uses beside the JDK lies in `places`.
    static void compile(Path folder, String text, List<Path> places) {
        try {
            Path source = Files.writeString(Files.createDirectories(folder).resolve("Main.java"), text);
            int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-nowarn", "-g", "-d", folder.toString(), "-cp",
                places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)), source.toString());
            if (status != 0) {
                throw new IllegalArgumentException("the test's own program does not compile");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
