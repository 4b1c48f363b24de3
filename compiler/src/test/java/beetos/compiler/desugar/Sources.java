package beetos.compiler.desugar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// Small Java programs for tests, compiled by the javac of the running JDK.
public final class Sources {
    private Sources() {}

    /// Compiles sources, each named after its first `class`, `interface`, `enum` or `record`, into `folder`.
    public static Path compile(Path folder, String... sources) {
        List<String> arguments = new ArrayList<>(List.of("-d", folder.toString(), "-g", "-proc:none", "-Xlint:none", "-XDsuppressNotes"));
        for (String source : sources) {
            var name = java.util.regex.Pattern.compile("(?:class|interface|enum|record) (\\w+)").matcher(source);
            if (!name.find()) {
                throw new IllegalArgumentException("no type in " + source);
            }
            Path file = folder.resolve(name.group(1) + ".java");
            try {
                Files.writeString(file, source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            arguments.add(file.toString());
        }
        if (ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException("the test's source does not compile");
        }
        return folder;
    }
}
