package beetos.os.tar;

import beetos.os.disk.Disk;
import beetos.user.Octets;

/// A disk by octets, through one buffer: what lies near what was read last costs no further request.
final class Window {
    private static final int SECTORS = 128;

    private final Disk disk;
    private final byte[] buffer = new byte[SECTORS * Disk.SECTOR];
    private long first;              // sector
    private int count;               // sectors in the buffer

    Window(Disk disk) {
        this.disk = disk;
    }

    /// Octets of whole sectors.
    long length() {
        return disk.sectors() * Disk.SECTOR;
    }

    /// A sector, at the answered offset of [#buffer], until the next call.
    int sector(long sector) {
        load(sector);
        return (int) (sector - first) * Disk.SECTOR;
    }

    byte[] buffer() {
        return buffer;
    }

    private void load(long sector) {
        if (sector < first || sector >= first + count) {
            int wanted = (int) Math.min(SECTORS, disk.sectors() - sector);
            count = 0;               // should the disk refuse
            disk.read(sector, wanted, buffer, 0);
            first = sector;
            count = wanted;
        }
    }

    /// Copies octets that lie on the disk.
    void copy(long offset, Octets target, int at, int length) {
        for (int done = 0; done < length; ) {
            long from = offset + done;
            load(from / Disk.SECTOR);
            int within = (int) (from - first * Disk.SECTOR);
            int step = Math.min(length - done, count * Disk.SECTOR - within);
            target.put(at + done, buffer, within, step);
            done += step;
        }
    }
}
