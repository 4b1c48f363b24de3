package beetos.compiler.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where class files come from: the patched JDK classes, the system's own modules, the application's class path, the JDK.
/// Each place is a folder or a jar, opened once.
public final class ClassSource implements AutoCloseable {
    /// A class file, where it was found, and whose it is.
    public record Found(byte[] bytes, String where, Klass.Origin origin) {}

    private record Place(Path root, String label, Klass.Origin origin) {}

    private static final String PATCH = "META-INF/beetos/patch";

    private final List<Place> patches = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<FileSystem> opened = new ArrayList<>();
    private final Path jdk;

    /// `system` are the folders or jars of BeetOS's modules, `application` the user's; both in order of precedence.
    public ClassSource(List<Path> system, List<Path> application) {
        for (Path path : system) {
            Path root = open(path);
            places.add(new Place(root, path.toString(), Klass.Origin.SYSTEM));
            if (Files.isDirectory(root.resolve(PATCH))) {
                patches.add(new Place(root.resolve(PATCH), path.toString(), Klass.Origin.JDK));
            }
        }
        for (Path path : application) {
            places.add(new Place(open(path), path.toString(), Klass.Origin.APPLICATION));
        }
        jdk = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
    }

    private Path open(Path path) {
        if (Files.isDirectory(path)) {
            return path;
        }
        if (!Files.isRegularFile(path)) {
            throw new CompileError("no such jar or folder of classes: " + path);
        }
        try {
            FileSystem jar = FileSystems.newFileSystem(path);
            opened.add(jar);
            return jar.getPath("/");
        } catch (IOException | RuntimeException e) {
            throw new CompileError(path + " is not a readable jar: " + e.getMessage());
        }
    }

    /// The class file of an internal name, or null.
    public Found find(String name) {
        String file = name + ".class";
        for (Place place : patches) {
            Found found = read(place.root.resolve(file), place);
            if (found != null) {
                return found;
            }
        }
        for (Place place : places) {
            Found found = read(place.root.resolve(file), place);
            if (found != null) {
                return found;
            }
        }
        return read(jdk.resolve(file), new Place(jdk, "java.base", Klass.Origin.JDK));
    }

    private static Found read(Path file, Place place) {
        try {
            return Files.isRegularFile(file) ? new Found(Files.readAllBytes(file), place.label + ": " + file, place.origin) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Internal names of all classes in a package of the system's modules, sorted.
    public List<String> systemPackage(String packageName) {
        List<String> names = new ArrayList<>();
        for (Place place : places) {
            Path folder = place.root.resolve(packageName);
            if (place.origin == Klass.Origin.SYSTEM && Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".class") && !f.startsWith("package-info"))
                            .forEach(f -> names.add(packageName + "/" + f.substring(0, f.length() - 6)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        names.sort(null);
        return names;
    }

    /// A text resource of the system's modules, or null.
    public String systemText(String name) {
        for (Place place : places) {
            Path file = place.root.resolve(name);
            if (place.origin == Klass.Origin.SYSTEM && Files.isRegularFile(file)) {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return null;
    }

    @Override public void close() throws IOException {
        for (FileSystem jar : opened) {
            jar.close();
        }
    }
}
