package beetos.runtime.jdk;

import beetos.runtime.Platform;
import beetos.runtime.Substitute;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;

/// Temporary files of java.nio.file, with a name that nothing has yet: the JDK draws it from a security provider and gives it permissions.
@Substitute(value = "java/nio/file/TempFileHelper", initializer = false)
final class TempFileHelperMethods {
    private TempFileHelperMethods() {}

    static Path create(Path directory, String prefix, String suffix, boolean makesDirectory, FileAttribute<?>[] attributes) throws IOException {
        Path parent = directory == null ? Path.of(System.getProperty("java.io.tmpdir")) : directory;
        String begin = prefix == null ? "" : prefix;
        String end = suffix == null ? makesDirectory ? "" : ".tmp" : suffix;
        while (true) {
            Path name = Path.of(begin + Long.toUnsignedString(Platform.randomSeed()) + end);
            if (name.getParent() != null) {
                throw new IllegalArgumentException("Invalid prefix or suffix");
            }
            Path path = parent.resolve(name);
            try {
                return makesDirectory ? Files.createDirectory(path, attributes) : Files.createFile(path, attributes);
            } catch (FileAlreadyExistsException taken) {
                continue;       // another name
            }
        }
    }
}
