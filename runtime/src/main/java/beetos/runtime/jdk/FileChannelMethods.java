package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import beetos.runtime.files.Descriptors;
import beetos.runtime.files.FilePlatform;
import beetos.runtime.files.FileService;
import beetos.runtime.files.OpenChannel;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;

/// The channel of a stream of java.io.
@Substitute(value = "sun/nio/ch/FileChannelImpl", initializer = false)
final class FileChannelMethods {
    private FileChannelMethods() {}

    static FileChannel open(FileDescriptor descriptor, String path, boolean readable, boolean writable, boolean sync, boolean direct, Closeable parent) {
        int mode = (readable ? FileService.READ : 0) | (writable ? FileService.WRITE : 0);
        try {
            return new OpenChannel(FilePlatform.service(), Descriptors.number(descriptor), mode, parent);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
