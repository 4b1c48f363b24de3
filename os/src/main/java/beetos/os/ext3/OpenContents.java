package beetos.os.ext3;

import beetos.os.mount.Contents;
import beetos.user.Octets;

/// An opening of a file of a [Volume].
final class OpenContents implements Contents {
    private final Volume volume;
    private final long number;

    OpenContents(Volume volume, long number) {
        this.volume = volume;
        this.number = number;
        volume.open(number);
    }

    @Override
    public long length() {
        return volume.length(number);
    }

    @Override
    public long modified() {
        return volume.modified(number);
    }

    @Override
    public int read(long position, Octets target, int at, int count) {
        return volume.read(number, position, target, at, count);
    }

    @Override
    public int write(long position, Octets source, int at, int count, long now) {
        return volume.write(number, position, source, at, count, now);
    }

    @Override
    public void truncate(long length, long now) {
        volume.truncate(number, length, now);
    }

    @Override
    public void modified(long time) {
        volume.modified(number, time);
    }

    @Override
    public void flush() {
        volume.flush();
    }

    @Override
    public void close() {
        volume.close(number);
    }
}
