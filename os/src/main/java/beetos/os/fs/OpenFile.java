package beetos.os.fs;

import beetos.abi.Page;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.os.mount.Contents;
import beetos.user.Message;
import beetos.user.Octets;
import beetos.user.PageOctets;

/// An open file: contents, what the opener may do, and where the next stream operation goes on.
final class OpenFile {
    private final Mount mount;
    private final Integer opener;
    private final Contents contents;
    private final int mode;
    private final FileRequest requests = new FileRequest(this);
    private long position;

    /// `opener` is a process's id.
    OpenFile(Mount mount, int opener, Contents contents, int mode) {
        this.mount = mount;
        this.opener = opener;
        this.contents = contents;
        this.mode = mode;
    }

    /// Answers what is asked over its connection.
    void answer(Message message) {
        mount.answer(message, requests);
    }

    /// Its connections are gone.
    void close() {
        mount.run(contents::close);
    }

    Integer opener() {
        return opener;
    }

    Contents contents() {
        return contents;
    }

    long position() {
        return position;
    }

    void seek(long target) {
        position = natural(target);
    }

    /// Answers the new position.
    long skip(long count) {
        seek(position + count);
        return position;
    }

    int read(Octets target, int at, int room) {
        int count = readAt(position, target, at, room);
        position += count;
        return count;
    }

    int readAt(long from, Octets target, int at, int room) {
        check(Files.READ);
        return contents.read(natural(from), target, at, room);
    }

    /// Whole pages with octets from `from` on, or null.
    PageOctets grantable(long from, int wanted) {
        check(Files.READ);
        long within = natural(from) % Page.SIZE;
        return contents.grantable(from, (int) ((within + wanted + Page.SIZE - 1) / Page.SIZE));
    }

    int write(Octets source, int at, int count, long now) {
        long from = (mode & Files.APPEND) != 0 ? contents.length() : position;
        int written = writeAt(from, source, at, count, now);
        position = from + written;
        return written;
    }

    int writeAt(long from, Octets source, int at, int count, long now) {
        check(Files.WRITE);
        return contents.write(natural(from), source, at, count, now);
    }

    void truncate(long length, long now) {
        check(Files.WRITE);
        contents.truncate(natural(length), now);
    }

    void modified(long time) {
        check(Files.WRITE);
        contents.modified(time);
    }

    private void check(int needed) {
        if ((mode & needed) == 0) {
            throw new FileException(FileError.WRONG_MODE, "");
        }
    }

    private static long natural(long value) {
        if (value < 0) {
            throw new FileException(FileError.INVALID, "");
        }
        return value;
    }
}
