package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import beetos.runtime.files.Descriptors;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.SyncFailedException;

/// The natives of file descriptors.
@Substitute("java/io/FileDescriptor")
final class FileDescriptorMethods {
    private FileDescriptorMethods() {}

    static void initIDs() {}

    static long getHandle(int number) { return -1; }

    static boolean getAppend(int number) { return false; }

    static void sync0(FileDescriptor self) throws SyncFailedException {
        try {
            Descriptors.flush(self);
        } catch (IOException refused) {
            throw new SyncFailedException(refused.getMessage());
        }
    }

    static void close0(FileDescriptor self) throws IOException { Descriptors.close(self); }
}
