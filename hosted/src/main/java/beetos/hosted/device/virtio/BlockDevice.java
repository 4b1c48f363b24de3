package beetos.hosted.device.virtio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A virtio disk on a file of the host. A request is done when the driver notifies; a flush is one of the file.
/// Source: virtio 1.2, 5.2 "Block Device".
public final class BlockDevice implements Backend {
    private static final long READ_ONLY = 1 << 5, FLUSH = 1 << 9;
    private static final int IN = 0, OUT = 1, FLUSHES = 4, IDENTIFIES = 8;     // types of requests
    private static final int OK = 0, FAILED = 1, UNSUPPORTED = 2;
    private static final int HEADER = 16, SECTOR_AT = 8;
    private static final int SECTOR = 512;
    private static final int SERIAL = 20;
    private static final int PIECE = 64 * 1024;

    private final FileChannel file;
    private final byte[] serial;
    private final boolean writable;
    private final long sectors;

    public BlockDevice(Path path, String serial, boolean writable) throws IOException {
        this.serial = Arrays.copyOf(serial.getBytes(StandardCharsets.US_ASCII), SERIAL);
        this.writable = writable;
        file = FileChannel.open(path, writable ? Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE) : Set.of(StandardOpenOption.READ));
        if (!lock()) {
            file.close();
            throw new IOException(path + " is in use");
        }
        sectors = file.size() / SECTOR;
    }

    /// Readers share it with each other.
    private boolean lock() throws IOException {
        try {
            return file.tryLock(0, Long.MAX_VALUE, !writable) != null;
        } catch (OverlappingFileLockException another) {
            return !writable;       // a machine of this JVM, which holds it as it needs
        }
    }

    @Override
    public int type() {
        return 2;
    }

    @Override
    public long features() {
        return FLUSH | (writable ? 0 : READ_ONLY);
    }

    @Override
    public int queues() {
        return 1;
    }

    /// The capacity in sectors, and nothing else.
    @Override
    public int configuration(int offset) {
        return offset < Long.BYTES ? (int) (sectors >>> 8 * offset) : 0;
    }

    @Override
    public void work(List<DeviceQueue> queues) {
        DeviceQueue queue = queues.getFirst();
        for (Chain chain = queue.next(); chain != null; chain = queue.next()) {
            int room = chain.writableLength() - 1;
            if (chain.readableLength() < HEADER || room < 0) {
                throw new Violation("not a request");
            }
            ByteBuffer header = ByteBuffer.wrap(chain.take(0, HEADER)).order(ByteOrder.LITTLE_ENDIAN);
            int status = perform(header.getInt(0), header.getLong(SECTOR_AT), chain, room);
            chain.put(room, new byte[] {(byte) status}, 1);
            queue.use(chain, room + 1);
        }
    }

    /// Answers its status; `room` is for what it reads.
    private int perform(int type, long sector, Chain chain, int room) {
        try {
            return switch (type) {
                case IN -> isWhole(sector, room) ? read(sector * SECTOR, chain, room) : FAILED;
                case OUT -> writable && isWhole(sector, chain.readableLength() - HEADER) ? write(sector * SECTOR, chain) : FAILED;
                case FLUSHES -> {
                    file.force(false);
                    yield OK;
                }
                case IDENTIFIES -> {
                    chain.put(0, serial, Math.min(SERIAL, room));
                    yield OK;
                }
                default -> UNSUPPORTED;
            };
        } catch (IOException failed) {
            return FAILED;
        }
    }

    private boolean isWhole(long sector, int length) {
        return length % SECTOR == 0 && sector >= 0 && sector <= sectors - length / SECTOR;
    }

    private int read(long position, Chain chain, int length) throws IOException {
        byte[] octets = new byte[Math.min(length, PIECE)];
        for (int done = 0; done < length; ) {
            int count = Math.min(length - done, PIECE);
            ByteBuffer piece = ByteBuffer.wrap(octets, 0, count);
            while (piece.hasRemaining()) {
                if (file.read(piece, position + done + piece.position()) < 0) {
                    throw new IOException("the file has become shorter");
                }
            }
            chain.put(done, octets, count);
            done += count;
        }
        return OK;
    }

    private int write(long position, Chain chain) throws IOException {
        int length = chain.readableLength() - HEADER;
        for (int done = 0; done < length; ) {
            int count = Math.min(length - done, PIECE);
            ByteBuffer piece = ByteBuffer.wrap(chain.take(HEADER + done, count));
            while (piece.hasRemaining()) {
                file.write(piece, position + done + piece.position());
            }
            done += count;
        }
        return OK;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
