package beetos.os.tar;

import beetos.os.mount.Contents;
import beetos.user.Octets;

/// A file of an archive, read where it lies.
record TarContents(Window window, Node.Regular file) implements Contents {
    @Override
    public long length() {
        return file.length();
    }

    @Override
    public long modified() {
        return file.modified();
    }

    @Override
    public int read(long position, Octets target, int at, int count) {
        int length = (int) Math.max(0, Math.min(count, file.length() - position));
        window.copy(file.begin() + position, target, at, length);
        return length;
    }

    @Override
    public void close() {
        // nothing is held for an opening
    }
}
