package beetos.os.virtio.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A virtio disk in memory. Source: virtio 1.2, 5.2 "Block Device".
public final class BlockModel implements Backend {
    public static final long SIZE_MAX = 1 << 1, READ_ONLY = 1 << 5, FLUSH = 1 << 9;

    private static final int SECTOR = 512;
    private static final int OK = 0, ERROR = 1, UNSUPPORTED = 2;

    private final byte[] contents;
    private final long features;
    private final String serial;
    private long capacity;
    private int sizeMax;
    private int flushes;
    private int largest;
    private long badSector = -1;

    public BlockModel(int sectors, long features, String serial) {
        contents = new byte[sectors * SECTOR];
        capacity = sectors;
        this.features = features;
        this.serial = serial;
    }

    public byte[] contents() {
        return contents;
    }

    public int flushes() {
        return flushes;
    }

    /// Octets of the largest request so far.
    public int largest() {
        return largest;
    }

    /// What its configuration says, true or not.
    public BlockModel capacity(long sectors) {
        capacity = sectors;
        return this;
    }

    public BlockModel sizeMax(int octets) {
        sizeMax = octets;
        return this;
    }

    /// A request that touches this sector fails.
    public void badSector(long sector) {
        badSector = sector;
    }

    @Override
    public int type() {
        return 2;
    }

    @Override
    public long features() {
        return features;
    }

    @Override
    public int configuration(int offset) {
        return switch (offset) {
            case 0 -> (int) capacity;
            case 4 -> (int) (capacity >>> 32);
            case 8 -> sizeMax;
            default -> 0;
        };
    }

    @Override
    public int perform(int queue, List<Part> chain, ModelMemory memory) {
        Part header = chain.getFirst();
        Part last = chain.getLast();
        if (header.writable() || header.length() != 16 || !last.writable() || last.length() != 1 || chain.size() < 2) {
            throw new AssertionError("not a request: " + chain);
        }
        int type = (int) memory.load(header.physical(), 4);
        long sector = memory.load(header.physical() + 8, 8);
        int written = 0;
        int status = OK;
        for (Part part : chain.subList(1, chain.size() - 1)) {
            largest = Math.max(largest, part.length());
            status = Math.max(status, part(type, sector, part, memory));
            written += part.writable() ? part.length() : 0;
            sector += part.length() / SECTOR;
        }
        flushes += type == 4 ? 1 : 0;
        memory.store(last.physical(), 1, status);
        return written + 1;
    }

    private int part(int type, long sector, Part part, ModelMemory memory) {
        long at = sector * SECTOR;
        boolean moves = type == 0 || type == 1;
        if (moves && (at < 0 || at + part.length() > contents.length || badSector >= sector && badSector < sector + part.length() / SECTOR)) {
            return ERROR;
        }
        switch (type) {
            case 0 -> memory.put(part.physical(), contents, (int) at, part.length());
            case 1 -> memory.take(part.physical(), contents, (int) at, part.length());
            case 8 -> memory.put(part.physical(), Arrays.copyOf(serial.getBytes(StandardCharsets.US_ASCII), 20), 0, 20);
            default -> {
                return UNSUPPORTED;
            }
        }
        return part.writable() == (type != 1) ? OK : ERROR;
    }
}
