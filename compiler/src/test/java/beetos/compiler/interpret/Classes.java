package beetos.compiler.interpret;

import beetos.compiler.model.Klass;
import beetos.compiler.model.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The classes of the JDK that ordinary programs reach first.
final class Classes {
    static final List<String> PACKAGES = List.of("java/lang", "java/util", "java/util/concurrent", "java/util/concurrent/atomic", "java/util/concurrent/locks",
            "java/util/function", "java/util/regex", "java/util/stream", "java/math", "java/io", "java/nio", "java/nio/charset", "sun/nio/cs", "java/time", "java/text",
            "jdk/internal/math", "jdk/internal/util", "sun/util/locale");

    private Classes() {}

    /// All classes of these packages that have an initialiser, in the order of their names.
    static List<Klass> initialized(World world, List<String> packages) {
        List<Klass> classes = new ArrayList<>();
        for (String name : packages) {
            Path folder = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/" + name);
            try (var files = Files.list(folder)) {
                files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".class")).sorted()
                        .map(f -> world.require(name + "/" + f.substring(0, f.length() - 6), "the test")).filter(k -> k.initializer() != null).forEach(classes::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return classes;
    }
}
