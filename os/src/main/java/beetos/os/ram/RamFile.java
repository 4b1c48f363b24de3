package beetos.os.ram;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.os.mount.Contents;
import beetos.user.Octets;
import java.util.Arrays;

/// A file's contents in chunks; a chunk never written is absent and reads as zeros.
///
/// Invariant: every octet of a present chunk at or behind `length` is zero, so growing a file needs no clearing.
final class RamFile implements Node, Contents {
    static final int CHUNK = 16 * 1024;
    private static final long LARGEST = 1L << 32;

    private final Space space;
    private byte[][] chunks = {};
    private long length;
    private long modified;
    private int holders = 1;      // the name in the tree, and each open file

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
            truncate(0, modified);
        }
    }

    @Override
    public int read(long offset, Octets target, int at, int wanted) {
        int count = (int) Math.max(0, Math.min(wanted, length - offset));
        int done = 0;
        while (done < count) {
            // Invariant: `done` octets are copied; a step ends at a chunk's end at the latest.
            int within = (int) ((offset + done) % CHUNK);
            int step = Math.min(count - done, CHUNK - within);
            byte[] chunk = chunk((offset + done) / CHUNK);
            if (chunk == null) {
                target.zero(at + done, step);
            } else {
                target.put(at + done, chunk, within, step);
            }
            done += step;
        }
        return count;
    }

    @Override
    public int write(long offset, Octets source, int at, int count, long now) {
        if (offset > LARGEST - count) {
            throw new FileException(FileError.NO_SPACE, "");
        }
        modified = now;
        int done = 0;
        while (done < count) {
            int within = (int) ((offset + done) % CHUNK);
            int step = Math.min(count - done, CHUNK - within);
            byte[] chunk;
            try {
                chunk = present((offset + done) / CHUNK);
            } catch (FileException full) {
                if (done == 0) {
                    throw full;
                }
                break;
            }
            source.take(at + done, chunk, within, step);
            done += step;
            length = Math.max(length, offset + done);
        }
        return done;
    }

    @Override
    public void truncate(long newLength, long now) {
        if (newLength > LARGEST) {
            throw new FileException(FileError.NO_SPACE, "");
        }
        long keep = (newLength + CHUNK - 1) / CHUNK;
        for (long i = keep; i < chunks.length; i++) {
            drop((int) i);
        }
        byte[] last = newLength < length ? chunk(newLength / CHUNK) : null;
        if (last != null && newLength % CHUNK != 0) {
            Arrays.fill(last, (int) (newLength % CHUNK), CHUNK, (byte) 0);
        }
        if (chunks.length > keep) {
            chunks = Arrays.copyOf(chunks, (int) keep);
        }
        length = newLength;
        modified = now;
    }

    private void drop(int index) {
        if (chunks[index] != null) {
            chunks[index] = null;
            space.release();
        }
    }

    private byte[] chunk(long index) {
        return index < chunks.length ? chunks[(int) index] : null;
    }

    private byte[] present(long index) {
        if (index >= chunks.length) {
            chunks = Arrays.copyOf(chunks, (int) Math.max(index + 1, Math.min(chunks.length * 2L, LARGEST / CHUNK)));
        }
        if (chunks[(int) index] == null) {
            chunks[(int) index] = space.allocate();
        }
        return chunks[(int) index];
    }
}
