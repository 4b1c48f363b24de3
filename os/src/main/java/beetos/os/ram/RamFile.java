package beetos.os.ram;

import beetos.abi.Page;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.os.mount.Contents;
import beetos.user.Octets;
import beetos.user.PageOctets;
import java.util.Map;
import java.util.TreeMap;

/// A file's contents: extents by their number; one that is absent reads as zeros, so a hole costs nothing.
///
/// Invariant: every octet of an extent at or behind `length` is zero, so growing a file needs no clearing.
final class RamFile implements Node, Contents {
    private static final long LARGEST = 1L << 48;

    private final Space space;
    private final TreeMap<Long, Extent> extents = new TreeMap<>();
    private Extent last;                 // used before, and most often again
    private long lastNumber = -1;
    private long length;
    private long modified;
    private int holders = 1;             // the name in the tree, and each open file

    RamFile(Space space, long now) {
        this.space = space;
        modified = now;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long modified() {
        return modified;
    }

    @Override
    public void modified(long time) {
        modified = time;
    }

    /// One more holder: an open file.
    void hold() {
        holders++;
    }

    /// One holder less; with the last, the space is free again.
    @Override
    public void close() {
        if (--holders == 0) {
            cut(0);
        }
    }

    private Extent extent(long number) {
        if (number != lastNumber) {
            last = extents.get(number);
            lastNumber = number;
        }
        return last;
    }

    @Override
    public int read(long position, Octets target, int at, int wanted) {
        int count = (int) Math.max(0, Math.min(wanted, length - position));
        for (int done = 0; done < count; ) {
            // Invariant: `done` octets are copied; a step ends at an extent's end at the latest.
            int within = (int) ((position + done) % Region.LENGTH);
            int step = Math.min(count - done, Region.LENGTH - within);
            Extent extent = extent((position + done) / Region.LENGTH);
            if (extent == null) {
                target.zero(at + done, step);
            } else {
                extent.read(within, target, at + done, step);
            }
            done += step;
        }
        return count;
    }

    @Override
    public int write(long position, Octets source, int at, int count, long now) {
        if (position > LARGEST - count) {
            throw new FileException(FileError.NO_SPACE, "");
        }
        modified = now;
        for (int done = 0; done < count; ) {
            int within = (int) ((position + done) % Region.LENGTH);
            int step = Math.min(count - done, Region.LENGTH - within);
            int written = write((position + done) / Region.LENGTH, within, source, at + done, step);
            done += written;
            length = written == 0 ? length : Math.max(length, position + done);
            if (written < step) {
                if (done == 0) {
                    throw new FileException(FileError.NO_SPACE, "");
                }
                return done;
            }
        }
        return count;
    }

    /// Answers how many octets there was memory for.
    private int write(long number, int within, Octets source, int at, int count) {
        Extent extent = extent(number);
        if (extent == null) {
            extent = space.extent();
            if (extent == null) {
                return 0;
            }
            keep(number, extent);
            last = extent;
        }
        return extent.write(within, source, at, count);
    }

    private void keep(long number, Extent extent) {
        try {
            extents.put(number, extent);
        } catch (OutOfMemoryError none) {
            extent.close();
            throw none;
        }
    }

    @Override
    public void truncate(long newLength, long now) {
        if (newLength > LARGEST) {
            throw new FileException(FileError.NO_SPACE, "");
        }
        cut(newLength);
        length = newLength;
        modified = now;
    }

    /// Zeros from `from` on.
    private void cut(long from) {
        Map.Entry<Long, Extent> entry = extents.lastEntry();
        while (entry != null && entry.getKey() * Region.LENGTH >= from) {
            entry.getValue().close();
            extents.remove(entry.getKey());
            entry = extents.lastEntry();
        }
        lastNumber = -1;
        if (entry != null && from < (entry.getKey() + 1) * Region.LENGTH) {
            entry.getValue().cut((int) (from % Region.LENGTH));
        }
    }

    @Override
    public PageOctets grantable(long position, int pages) {
        Extent extent = position < length ? extent(position / Region.LENGTH) : null;
        int page = (int) (position % Region.LENGTH / Page.SIZE);
        return extent == null ? null : extent.grantable(page, Math.min(pages, Region.PAGES - page));
    }
}
