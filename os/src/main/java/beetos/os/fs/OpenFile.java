package beetos.os.fs;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.user.Octets;

/// An open file: contents, what the opener may do, and where the next stream operation goes on.
final class OpenFile {
    private final Contents contents;
    private final int mode;
    private long position;

    OpenFile(Contents contents, int mode) {
        this.contents = contents;
        this.mode = mode;
        contents.hold();
    }

    void close() {
        contents.release();
    }

    Contents contents() {
        return contents;
    }

    long position() {
        return position;
    }

    void seek(long target) {
        if (target < 0) {
            throw new FileException(FileError.INVALID, "");
        }
        position = target;
    }

    int read(Octets target, int at, int room) {
        int count = readAt(position, target, at, room);
        position += count;
        return count;
    }

    int readAt(long from, Octets target, int at, int room) {
        check(Files.READ);
        if (from < 0) {
            throw new FileException(FileError.INVALID, "");
        }
        return contents.read(from, target, at, room);
    }

    int write(Octets source, int at, int count, long now) {
        long from = (mode & Files.APPEND) != 0 ? contents.length() : position;
        int written = writeAt(from, source, at, count, now);
        position = from + written;
        return written;
    }

    int writeAt(long from, Octets source, int at, int count, long now) {
        check(Files.WRITE);
        if (from < 0) {
            throw new FileException(FileError.INVALID, "");
        }
        return contents.write(from, source, at, count, now);
    }

    void truncate(long length, long now) {
        check(Files.WRITE);
        if (length < 0) {
            throw new FileException(FileError.INVALID, "");
        }
        contents.truncate(length, now);
    }

    private void check(int needed) {
        if ((mode & needed) == 0) {
            throw new FileException(FileError.WRONG_MODE, "");
        }
    }
}
