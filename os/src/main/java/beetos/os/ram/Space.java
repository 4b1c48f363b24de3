package beetos.os.ram;

import beetos.abi.Page;
import beetos.api.files.FileError;
import beetos.api.files.FileException;

/// The bytes that the RAM file system may take, for contents and for names, so that its service keeps its reserve.
public final class Space {
    static final long RESERVE = 64 * Page.SIZE;

    private final Memory memory;
    private final long capacity;
    private final byte[] scratch = new byte[(int) Page.SIZE];
    private long used;

    Space(Memory memory, long capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    /// All that this process may still take, but for the reserve.
    public static Space of(Memory memory) {
        return new Space(memory, Math.max(0, memory.free() - RESERVE));
    }

    long capacity() {
        return capacity;
    }

    /// What is left, where the rest of the service has not come close to the reserve.
    long free() {
        return Math.max(0, Math.min(capacity - used, memory.free() - RESERVE));
    }

    /// Refused with NO_SPACE where there is not so much.
    void take(long bytes) {
        if (bytes > free()) {
            throw new FileException(FileError.NO_SPACE, "");
        }
        used += bytes;
    }

    void give(long bytes) {
        used -= bytes;
    }

    /// A new one, or null.
    Extent extent() {
        Region region = free() < Extent.COST + Page.SIZE ? null : memory.region();
        if (region == null) {
            return null;
        }
        try {
            Extent extent = new Extent(this, region);
            take(Extent.COST);
            return extent;
        } catch (FileException | OutOfMemoryError none) {
            region.close();
            throw none;
        }
    }

    /// Room for a page's octets on their way.
    byte[] scratch() {
        return scratch;
    }
}
