package beetos.os.fs;

import beetos.api.files.FileError;
import beetos.api.files.FileException;

/// How many chunks of [Contents#CHUNK] bytes the RAM file system may still take, so that the service keeps its reserve.
final class Space {
    private long free;

    Space(long chunks) {
        free = chunks;
    }

    byte[] allocate() {
        if (free == 0) {
            throw new FileException(FileError.NO_SPACE, "");
        }
        byte[] chunk = new byte[Contents.CHUNK];
        free--;
        return chunk;
    }

    void release() {
        free++;
    }

    long free() {
        return free;
    }
}
