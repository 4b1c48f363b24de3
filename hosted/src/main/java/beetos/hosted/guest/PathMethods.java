package beetos.hosted.guest;

import beetos.api.files.ServedFiles;
import beetos.runtime.SystemProperties;
import beetos.runtime.files.SystemFilesProvider;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;

/// Where `java.nio.file` begins: paths of the system's files. All else of it asks the path.
public final class PathMethods {
    private static final SystemFilesProvider PROVIDER = new SystemFilesProvider(ServedFiles.service());

    private PathMethods() {}

    public static FileSystem getDefault() {
        return PROVIDER.files();
    }

    public static List<FileSystemProvider> installedProviders() {
        return List.of(PROVIDER);
    }

    public static Path of(String first, String... more) {
        return getDefault().getPath(first, more);
    }

    public static Path of(URI place) {
        return PROVIDER.getPath(place);
    }

    public static Path get(String first, String... more) {
        return of(first, more);
    }

    public static Path get(URI place) {
        return of(place);
    }

    public static File toFile(Path path) {
        if (path.getFileSystem() != getDefault()) {
            throw new UnsupportedOperationException("Path not associated with default file system.");
        }
        return new File(path.toString());
    }

    public static Path createTempFile(String prefix, String suffix, FileAttribute<?>... attributes) throws IOException {
        return Files.createTempFile(temporary(), prefix, suffix, attributes);
    }

    public static Path createTempDirectory(String prefix, FileAttribute<?>... attributes) throws IOException {
        return Files.createTempDirectory(temporary(), prefix, attributes);
    }

    private static Path temporary() {
        return of(SystemProperties.value("java.io.tmpdir"));
    }
}
