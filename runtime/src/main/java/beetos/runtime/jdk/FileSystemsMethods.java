package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import beetos.runtime.files.SystemFilesProvider;
import beetos.runtime.files.FilePlatform;
import java.nio.file.FileSystem;

/// The one file system of the program.
@Substitute("java/nio/file/FileSystems")
final class FileSystemsMethods {
    static final SystemFilesProvider PROVIDER = new SystemFilesProvider(FilePlatform.service());

    private FileSystemsMethods() {}

    static FileSystem getDefault() { return PROVIDER.files(); }
}
