package beetos.hosted.device.virtio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// A file of the host that is a drive: many read it, or one writes it, in this JVM and outside of it alike.
///
/// A JVM opens it once, for all who read it. The host's lock is the whole JVM's, and goes with the first of its descriptors of the file that is
/// closed; so there is no second one, not even to find out that the file is in use. Reads and writes go past the file's channel, which a thread
/// with its interrupt status set would close, and that status is the program's.
final class DriveFile implements AutoCloseable {
    private static final Map<Object, DriveFile> OPEN = new HashMap<>();

    private final Object key;
    private final RandomAccessFile file;
    private final boolean writable;
    private int users;

    private DriveFile(Object key, Path path, boolean writable) throws IOException {
        this.key = key;
        this.writable = writable;
        file = new RandomAccessFile(path.toFile(), writable ? "rw" : "r");
        if (file.getChannel().tryLock(0, Long.MAX_VALUE, !writable) == null) {
            file.close();
            throw inUse(path);
        }
    }

    /// Each one who opens it closes it, once.
    static DriveFile open(Path path, boolean writable) throws IOException {
        synchronized (OPEN) {
            Object key = Objects.requireNonNullElse(Files.readAttributes(path, BasicFileAttributes.class).fileKey(), path.toRealPath());
            DriveFile opened = OPEN.get(key);
            if (opened == null) {
                opened = new DriveFile(key, path, writable);
                OPEN.put(key, opened);
            } else if (writable || opened.writable) {
                throw inUse(path);
            }
            opened.users++;
            return opened;
        }
    }

    private static IOException inUse(Path path) {
        return new IOException(path + " is in use");
    }

    long length() throws IOException {
        return file.length();
    }

    synchronized void read(long position, byte[] octets, int count) throws IOException {
        file.seek(position);
        file.readFully(octets, 0, count);
    }

    synchronized void write(long position, byte[] octets) throws IOException {
        file.seek(position);
        file.write(octets);
    }

    void flush() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            if (--users == 0) {
                OPEN.remove(key);
                file.close();
            }
        }
    }
}
