package beetos.xtask;

import beetos.os.disk.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A guest's disk as a file, used by this process alone.
final class FileDisk implements Disk, AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final long sectors;

    FileDisk(Path file) {
        this.file = file;
        if (Files.exists(file) && !Files.isRegularFile(file)) throw new Failure(file + ": not a file");
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            sectors = channel.size() / SECTOR;
        } catch (IOException cause) {
            throw Failure.of(file.toString(), cause);
        }
        lock();
    }

    private void lock() {
        try {
            if (locked()) return;
            channel.close();
        } catch (IOException cause) {
            throw failure(cause);
        }
        throw new Failure(file + ": in use by another program, maybe by a BeetOS that runs");
    }

    private boolean locked() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;            // this process has it already
        }
    }

    private Failure failure(IOException cause) {
        return Failure.of(file.toString(), cause);
    }

    @Override
    public long sectors() {
        return sectors;
    }

    @Override
    public void read(long sector, int count, byte[] target, int offset) {
        ByteBuffer octets = ByteBuffer.wrap(target, offset, count * SECTOR);
        try {
            while (octets.hasRemaining()) {
                if (channel.read(octets, sector * SECTOR + (octets.position() - offset)) < 0) throw new IOException("it ends too early");
            }
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    @Override
    public void write(long sector, int count, byte[] source, int offset) {
        ByteBuffer octets = ByteBuffer.wrap(source, offset, count * SECTOR);
        try {
            while (octets.hasRemaining()) channel.write(octets, sector * SECTOR + (octets.position() - offset));
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    @Override
    public void flush() {
        try {
            channel.force(false);
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException cause) {
            throw failure(cause);
        }
    }
}
