package beetos.runtime.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;

/// An open file as a channel. Mapping and locks are not offered.
public final class OpenChannel extends FileChannel {
    private static final int PIECE = 64 * 1024;

    private final FileService service;
    private final int file;
    private final int mode;
    private final Closeable parent;     // the stream that the file belongs to, or what to do behind the end

    public OpenChannel(FileService service, int file, int mode, Closeable parent) {
        this.service = service;
        this.file = file;
        this.mode = mode;
        this.parent = parent;
    }

    private void checkOpen() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    private void checkReadable() throws ClosedChannelException {
        checkOpen();
        if ((mode & FileService.READ) == 0) {
            throw new NonReadableChannelException();
        }
    }

    private void checkWritable() throws ClosedChannelException {
        checkOpen();
        if ((mode & FileService.WRITE) == 0) {
            throw new NonWritableChannelException();
        }
    }

    private interface Step {
        int run(byte[] octets, int offset, int length);
    }

    /// Reads until the buffer is full or the file ends; -1 if it has ended before.
    private int read(ByteBuffer target, Step step) throws IOException {
        int wanted = target.remaining();
        int done = 0;
        try {
            while (done < wanted) {
                int room = Math.min(wanted - done, PIECE);
                int count = target.hasArray()
                        ? step.run(target.array(), target.arrayOffset() + target.position(), room) : copied(target, room, step);
                if (count == 0) {
                    break;
                }
                if (target.hasArray()) {
                    target.position(target.position() + count);
                }
                done += count;
            }
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
        return done == 0 && wanted > 0 ? -1 : done;
    }

    private static int copied(ByteBuffer target, int room, Step step) {
        byte[] octets = new byte[room];
        int count = step.run(octets, 0, room);
        target.put(octets, 0, count);
        return count;
    }

    private static int write(ByteBuffer source, Step step) throws IOException {
        int length = source.remaining();
        try {
            if (source.hasArray()) {
                step.run(source.array(), source.arrayOffset() + source.position(), length);
            } else {
                byte[] octets = new byte[length];
                source.duplicate().get(octets);
                step.run(octets, 0, length);
            }
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
        source.position(source.limit());
        return length;
    }

    @Override public synchronized int read(ByteBuffer target) throws IOException {
        checkReadable();
        if (target.isReadOnly()) {
            throw new IllegalArgumentException("Read-only buffer");
        }
        return read(target, (octets, offset, length) -> service.read(file, octets, offset, length));
    }

    @Override public int read(ByteBuffer target, long position) throws IOException {
        checkPosition(position);
        checkReadable();
        long from = position - target.position();
        return read(target, (octets, offset, length) -> service.readAt(file, from + target.position(), octets, offset, length));
    }

    @Override public synchronized int write(ByteBuffer source) throws IOException {
        checkWritable();
        return write(source, (octets, offset, length) -> {
            service.write(file, octets, offset, length);
            return length;
        });
    }

    @Override public int write(ByteBuffer source, long position) throws IOException {
        checkPosition(position);
        checkWritable();
        return write(source, (octets, offset, length) -> {
            service.writeAt(file, position, octets, offset, length);
            return length;
        });
    }

    private static void checkPosition(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("Negative position");
        }
    }

    @Override public synchronized long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, targets.length);
        long done = 0;
        for (int i = offset; i < offset + length; i++) {
            int wanted = targets[i].remaining();
            int count = read(targets[i]);
            if (count < 0) {
                return done == 0 ? -1 : done;
            }
            done += count;
            if (count < wanted) {
                break;
            }
        }
        return done;
    }

    @Override public synchronized long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, sources.length);
        long done = 0;
        for (int i = offset; i < offset + length; i++) {
            done += write(sources[i]);
        }
        return done;
    }

    @Override public long position() throws IOException {
        checkOpen();
        try {
            return (mode & FileService.APPEND) != 0 ? service.size(file) : service.position(file);
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
    }

    @Override public FileChannel position(long position) throws IOException {
        checkOpen();
        if (position < 0) {
            throw new IllegalArgumentException();
        }
        try {
            service.seek(file, position);
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
        return this;
    }

    @Override public long size() throws IOException {
        checkOpen();
        try {
            return service.size(file);
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
    }

    @Override public synchronized FileChannel truncate(long length) throws IOException {
        checkOpen();
        if (length < 0) {
            throw new IllegalArgumentException("Negative size");
        }
        checkWritable();
        try {
            if (length < service.size(file)) {
                service.truncate(file, length);
            }
            if (service.position(file) > length) {
                service.seek(file, length);
            }
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
        return this;
    }

    @Override public void force(boolean metadata) throws IOException {
        checkOpen();
        try {
            service.flush(file);
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
    }

    @Override public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        checkReadable();
        if (!target.isOpen()) {
            throw new ClosedChannelException();
        }
        checkRange(position, count);
        long done = 0;
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(count, PIECE));
        while (done < count && read(piece.clear().limit((int) Math.min(count - done, PIECE)), position + done) > 0) {
            done += target.write(piece.flip());
            if (piece.hasRemaining()) {
                break;
            }
        }
        return done;
    }

    @Override public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        checkOpen();
        if (!source.isOpen()) {
            throw new ClosedChannelException();
        }
        checkWritable();
        checkRange(position, count);
        long done = 0;
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(count, PIECE));
        while (done < count && source.read(piece.clear().limit((int) Math.min(count - done, PIECE))) > 0) {
            done += write(piece.flip(), position + done);
        }
        return done;
    }

    private static void checkRange(long position, long count) {
        if (position < 0 || count < 0) {
            throw new IllegalArgumentException();
        }
    }

    @Override public MappedByteBuffer map(MapMode how, long position, long size) { throw new UnsupportedOperationException("files are not mapped"); }

    @Override public FileLock lock(long position, long size, boolean shared) { throw new UnsupportedOperationException("files are not locked"); }

    @Override public FileLock tryLock(long position, long size, boolean shared) { return lock(position, size, shared); }

    @Override protected void implCloseChannel() throws IOException {
        if (parent != null) {
            parent.close();
        } else {
            service.close(file);
        }
    }
}
