package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import beetos.runtime.files.Descriptors;
import beetos.runtime.files.FileService;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import jdk.internal.misc.Unsafe;

/// The natives of FileInputStream.
@Substitute("java/io/FileInputStream")
final class FileInputStreamMethods {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long DESCRIPTOR = UNSAFE.objectFieldOffset(FileInputStream.class, "fd");

    private FileInputStreamMethods() {}

    private static FileDescriptor descriptor(FileInputStream self) { return (FileDescriptor) UNSAFE.getReference(self, DESCRIPTOR); }

    static void initIDs() {}

    static void open0(FileInputStream self, String path) throws FileNotFoundException { Descriptors.open(descriptor(self), path, FileService.READ); }

    static int read0(FileInputStream self) throws IOException { return Descriptors.read(descriptor(self)); }

    static int readBytes(FileInputStream self, byte[] octets, int offset, int length) throws IOException {
        return Descriptors.read(descriptor(self), octets, offset, length);
    }

    static boolean isRegularFile0(FileInputStream self, FileDescriptor descriptor) { return Descriptors.isFile(descriptor); }

    static long length0(FileInputStream self) throws IOException { return Descriptors.size(descriptor(self)); }

    static long position0(FileInputStream self) throws IOException { return Descriptors.position(descriptor(self)); }

    /// Backwards too, and behind the end.
    static long skip0(FileInputStream self, long count) throws IOException {
        Descriptors.skip(descriptor(self), count);
        return count;
    }

    static int available0(FileInputStream self) throws IOException {
        FileDescriptor descriptor = descriptor(self);
        Descriptors.number(descriptor);
        return Descriptors.isFile(descriptor) ? (int) Math.clamp(Descriptors.size(descriptor) - Descriptors.position(descriptor), 0, Integer.MAX_VALUE) : 0;
    }
}
