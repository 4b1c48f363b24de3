package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;

/// There is one provider. The JDK's initialiser makes a set of constants, which needs their identity; nobody asks for it here.
@Substitute(value = "java/nio/file/spi/FileSystemProvider", initializer = false)
final class FileSystemProviderMethods {
    private FileSystemProviderMethods() {}

    static List<FileSystemProvider> installedProviders() { return List.of(FileSystemsMethods.PROVIDER); }
}
