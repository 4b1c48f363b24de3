package beetos.runtime.files;

import beetos.machine.Address;
import beetos.runtime.Console;
import beetos.runtime.Platform;
import beetos.runtime.heap.ObjectShape;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Objects;
import jdk.internal.misc.Unsafe;

/// The natives that java.io's streams share. A [FileDescriptor]'s number is a stream of the program (0 to 2) or a file of the service; -1: closed.
public final class Descriptors {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long NUMBER = UNSAFE.objectFieldOffset(FileDescriptor.class, "fd");
    private static final int CLOSED = -1;
    private static final int ERROR = 2;

    private Descriptors() {}

    /// The number; a closed one is an IOException.
    public static int number(FileDescriptor descriptor) throws IOException {
        int number = UNSAFE.getInt(descriptor, NUMBER);
        if (number == CLOSED) {
            throw new IOException("Stream Closed");
        }
        return number;
    }

    public static void open(FileDescriptor descriptor, String path, int mode) throws FileNotFoundException {
        if (path.isEmpty()) {
            throw Refusals.opening(new FileRefusal(FileRefusal.Reason.NOT_FOUND), path);
        }
        try {
            UNSAFE.putInt(descriptor, NUMBER, FilePlatform.service().open(PathText.absolute(path), mode));
        } catch (FileRefusal refusal) {
            throw Refusals.opening(refusal, path);
        }
    }

    public static void close(FileDescriptor descriptor) throws IOException {
        int number = UNSAFE.getInt(descriptor, NUMBER);
        UNSAFE.putInt(descriptor, NUMBER, CLOSED);
        if (number > ERROR) {
            try {
                FilePlatform.service().close(number);
            } catch (FileRefusal refusal) {
                throw Refusals.using(refusal);
            }
        }
    }

    public static boolean isFile(FileDescriptor descriptor) { return UNSAFE.getInt(descriptor, NUMBER) > ERROR; }

    /// -1 at the end.
    public static int read(FileDescriptor descriptor, byte[] octets, int offset, int length) throws IOException {
        check(octets, offset, length);
        int number = number(descriptor);
        if (length == 0) {
            return 0;
        }
        if (number <= ERROR) {
            return Platform.read(Address.of(octets) + ObjectShape.ELEMENTS + offset, length);
        }
        try {
            int count = FilePlatform.service().read(number, octets, offset, length);
            return count == 0 ? -1 : count;
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
    }

    public static int read(FileDescriptor descriptor) throws IOException {
        byte[] octet = new byte[1];
        return read(descriptor, octet, 0, 1) < 0 ? -1 : octet[0] & 0xFF;
    }

    public static void write(FileDescriptor descriptor, byte[] octets, int offset, int length) throws IOException {
        check(octets, offset, length);
        int number = number(descriptor);
        if (number <= ERROR) {
            Console console = number == ERROR ? Console.ERROR : Console.OUTPUT;
            console.write(octets, offset, length);
            console.flush();
            return;
        }
        try {
            FilePlatform.service().write(number, octets, offset, length);
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
    }

    public static void write(FileDescriptor descriptor, int octet) throws IOException { write(descriptor, new byte[] {(byte) octet}, 0, 1); }

    private static void check(byte[] octets, int offset, int length) {
        if ((offset | length) < 0 || offset > Objects.requireNonNull(octets).length - length) {
            throw new IndexOutOfBoundsException();
        }
    }

    /// A stream is flushed by itself.
    public static void flush(FileDescriptor descriptor) throws IOException {
        int number = number(descriptor);
        if (number > ERROR) {
            try {
                FilePlatform.service().flush(number);
            } catch (FileRefusal refusal) {
                throw Refusals.using(refusal);
            }
        }
    }

    public static long size(FileDescriptor descriptor) throws IOException {
        int file = number(descriptor);
        try {
            return FilePlatform.service().size(file);
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
    }

    public static long position(FileDescriptor descriptor) throws IOException {
        int file = number(descriptor);
        try {
            return FilePlatform.service().position(file);
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
    }

    public static void seek(FileDescriptor descriptor, long position) throws IOException {
        int file = number(descriptor);
        try {
            FilePlatform.service().seek(file, position);
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
    }

    public static void skip(FileDescriptor descriptor, long count) throws IOException {
        int file = number(descriptor);
        try {
            FilePlatform.service().skip(file, count);
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
    }

    public static void truncate(FileDescriptor descriptor, long length) throws IOException {
        int file = number(descriptor);
        try {
            FilePlatform.service().truncate(file, length);
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
    }
}
