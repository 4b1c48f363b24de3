package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import beetos.runtime.files.Descriptors;
import beetos.runtime.files.FileService;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import jdk.internal.misc.Unsafe;

/// The natives of RandomAccessFile.
@Substitute("java/io/RandomAccessFile")
final class RandomAccessFileMethods {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long DESCRIPTOR = UNSAFE.objectFieldOffset(RandomAccessFile.class, "fd");
    private static final int READ_AND_WRITE = 2;    // RandomAccessFile.O_RDWR

    private RandomAccessFileMethods() {}

    private static FileDescriptor descriptor(RandomAccessFile self) { return (FileDescriptor) UNSAFE.getReference(self, DESCRIPTOR); }

    static void initIDs() {}

    static void open0(RandomAccessFile self, String path, int mode) throws FileNotFoundException {
        boolean writing = (mode & READ_AND_WRITE) != 0;
        Descriptors.open(descriptor(self), path, FileService.READ | (writing ? FileService.WRITE | FileService.CREATE : 0));
    }

    static int read0(RandomAccessFile self) throws IOException { return Descriptors.read(descriptor(self)); }

    static int readBytes0(RandomAccessFile self, byte[] octets, int offset, int length) throws IOException {
        return Descriptors.read(descriptor(self), octets, offset, length);
    }

    static void write0(RandomAccessFile self, int octet) throws IOException { Descriptors.write(descriptor(self), octet); }

    static void writeBytes0(RandomAccessFile self, byte[] octets, int offset, int length) throws IOException {
        Descriptors.write(descriptor(self), octets, offset, length);
    }

    static long getFilePointer(RandomAccessFile self) throws IOException { return Descriptors.position(descriptor(self)); }

    static void seek0(RandomAccessFile self, long position) throws IOException { Descriptors.seek(descriptor(self), position); }

    static long length0(RandomAccessFile self) throws IOException { return Descriptors.size(descriptor(self)); }

    /// A position behind the new end becomes the end.
    static void setLength0(RandomAccessFile self, long length) throws IOException {
        FileDescriptor descriptor = descriptor(self);
        Descriptors.truncate(descriptor, length);
        if (Descriptors.position(descriptor) > length) {
            Descriptors.seek(descriptor, length);
        }
    }
}
