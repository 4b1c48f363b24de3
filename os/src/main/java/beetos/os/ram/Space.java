package beetos.os.ram;

import beetos.abi.Page;
import beetos.api.files.FileError;
import beetos.api.files.FileException;

/// The bytes that the RAM file system may take, for contents and for names, so that its service keeps its reserve.
public final class Space {
    private final Memory memory;
    private final long capacity;
    private final byte[] scratch = new byte[(int) Page.SIZE];
    private long used;

    public Space(Memory memory, long capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    long capacity() {
        return capacity;
    }

    long free() {
        return capacity - used;
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
        take(Extent.COST);
        return new Extent(this, region);
    }

    /// Room for a page's octets on their way.
    byte[] scratch() {
        return scratch;
    }
}
