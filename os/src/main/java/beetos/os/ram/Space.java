package beetos.os.ram;

import beetos.api.files.FileError;
import beetos.api.files.FileException;

/// How many chunks of [RamFile#CHUNK] bytes the RAM file system may still take, so that the service keeps its reserve.
public final class Space {
    private final long chunks;
    private long free;

    public Space(long chunks) {
        this.chunks = chunks;
        free = chunks;
    }

    byte[] allocate() {
        if (free == 0) {
            throw new FileException(FileError.NO_SPACE, "");
        }
        byte[] chunk = new byte[RamFile.CHUNK];
        free--;
        return chunk;
    }

    void release() {
        free++;
    }

    /// Bytes.
    long free() {
        return free * RamFile.CHUNK;
    }

    long capacity() {
        return chunks * RamFile.CHUNK;
    }
}
