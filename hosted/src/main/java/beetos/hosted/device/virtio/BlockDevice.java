package beetos.hosted.device.virtio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

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

    private final DriveFile file;
    private final byte[] serial;
    private final boolean writable;
    private final long sectors;

    public BlockDevice(Path path, String serial, boolean writable) throws IOException {
        this.serial = Arrays.copyOf(serial.getBytes(StandardCharsets.US_ASCII), SERIAL);
        this.writable = writable;
        file = DriveFile.open(path, writable);
        sectors = file.length() / SECTOR;
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
                    file.flush();
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
            file.read(position + done, octets, count);
            chain.put(done, octets, count);
            done += count;
        }
        return OK;
    }

    private int write(long position, Chain chain) throws IOException {
        int length = chain.readableLength() - HEADER;
        for (int done = 0; done < length; ) {
            int count = Math.min(length - done, PIECE);
            file.write(position + done, chain.take(HEADER + done, count));
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
