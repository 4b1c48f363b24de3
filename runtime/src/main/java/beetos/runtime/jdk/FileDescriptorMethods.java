package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import beetos.runtime.files.Descriptors;
import java.io.FileDescriptor;
import java.io.IOException;

/// The natives of file descriptors. What the service has answered it holds, so there is nothing to [#sync0].
@Substitute("java/io/FileDescriptor")
final class FileDescriptorMethods {
    private FileDescriptorMethods() {}

    static void initIDs() {}

    static long getHandle(int number) { return -1; }

    static boolean getAppend(int number) { return false; }

    static void sync0(FileDescriptor self) {}

    static void close0(FileDescriptor self) throws IOException { Descriptors.close(self); }
}
