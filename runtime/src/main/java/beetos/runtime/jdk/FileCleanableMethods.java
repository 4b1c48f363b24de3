package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import java.io.FileDescriptor;

/// No thread waits for streams that are unreachable and open: their files close with the program.
@Substitute(value = "java/io/FileCleanable", initializer = false)
final class FileCleanableMethods {
    private FileCleanableMethods() {}

    static void register(FileDescriptor descriptor) {}
}
