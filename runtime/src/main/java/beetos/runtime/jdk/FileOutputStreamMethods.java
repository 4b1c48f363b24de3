package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import beetos.runtime.files.Descriptors;
import beetos.runtime.files.FileService;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import jdk.internal.misc.Unsafe;

/// The natives of FileOutputStream. A file that is open for appending is known as such to the service.
@Substitute("java/io/FileOutputStream")
final class FileOutputStreamMethods {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long DESCRIPTOR = UNSAFE.objectFieldOffset(FileOutputStream.class, "fd");

    private FileOutputStreamMethods() {}

    private static FileDescriptor descriptor(FileOutputStream self) { return (FileDescriptor) UNSAFE.getReference(self, DESCRIPTOR); }

    static void initIDs() {}

    static void open0(FileOutputStream self, String path, boolean append) throws FileNotFoundException {
        Descriptors.open(descriptor(self), path, FileService.WRITE | FileService.CREATE | (append ? FileService.APPEND : FileService.TRUNCATE));
    }

    static void write(FileOutputStream self, int octet, boolean append) throws IOException { Descriptors.write(descriptor(self), octet); }

    static void writeBytes(FileOutputStream self, byte[] octets, int offset, int length, boolean append) throws IOException {
        Descriptors.write(descriptor(self), octets, offset, length);
    }
}
