package conformance.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/// Class files made from source text, for tests that spoil them.
final class Sources {
    private Sources() { }

    /// Compiles `Main.java` with this text into `folder`.
    static void compile(Path folder, String text) {
        try {
            Path source = Files.writeString(Files.createDirectories(folder).resolve("Main.java"), text);
            int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-nowarn", "-d", folder.toString(), source.toString());
            if (status != 0) {
                throw new IllegalArgumentException("the test's own program does not compile");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
