package beetos.xtask;

import beetos.os.disk.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A guest's disk as a file, used by this process alone.
final class FileDisk implements Disk, AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final long sectors;

    FileDisk(Path file) {
        this.file = file;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) throw new Failure(file + " is in use");
            sectors = channel.size() / SECTOR;
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    private Failure failure(IOException cause) {
        return new Failure(file + ": " + cause.getMessage());
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
