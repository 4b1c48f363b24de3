package beetos.runtime.jdk;

import beetos.runtime.Platform;
import beetos.runtime.Substitute;
import java.io.File;
import java.io.IOException;

/// Temporary files of java.io: the JDK draws their names from a security provider.
@Substitute(value = "java/io/File$TempDirectory", initializer = false)
final class TempDirectoryMethods {
    private TempDirectoryMethods() {}

    static File location() { return new File(System.getProperty("java.io.tmpdir")); }

    static File generateFile(String prefix, String suffix, File directory) throws IOException {
        String name = new File(prefix).getName() + Long.toUnsignedString(Platform.randomSeed()) + suffix;
        File file = new File(directory, name);
        if (!name.equals(file.getName()) || name.indexOf('\0') >= 0) {
            throw new IOException("Unable to create temporary file, " + name);
        }
        return file;
    }
}
