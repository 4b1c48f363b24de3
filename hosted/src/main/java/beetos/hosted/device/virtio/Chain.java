package beetos.hosted.device.virtio;

import java.util.ArrayList;
import java.util.List;

/// A chain of buffers that the driver has offered: first those that the device reads, then those that it writes, each group one run of octets.
final class Chain {
    private record Buffer(long physical, int length) {}

    private final Ram ram;
    private final int head;
    private final List<Buffer> readable = new ArrayList<>();
    private final List<Buffer> writable = new ArrayList<>();

    Chain(Ram ram, int head) {
        this.ram = ram;
        this.head = head;
    }

    void add(long physical, long length, boolean isWritable) {
        if (length == 0 || !isWritable && !writable.isEmpty() || length(readable) + length(writable) + length > Integer.MAX_VALUE) {
            throw new Violation("a chain's buffer of " + length);
        }
        (isWritable ? writable : readable).add(new Buffer(physical, (int) length));
    }

    private static long length(List<Buffer> buffers) {
        return buffers.stream().mapToLong(Buffer::length).sum();
    }

    int head() {
        return head;
    }

    int readableLength() {
        return (int) length(readable);
    }

    int writableLength() {
        return (int) length(writable);
    }

    /// Octets of the readable part from `at`.
    byte[] take(int at, int length) {
        byte[] octets = new byte[length];
        move(readable, at, length, (physical, offset, count) -> ram.take(physical, octets, offset, count));
        return octets;
    }

    /// Puts octets into the writable part at `at`.
    void put(int at, byte[] octets, int length) {
        move(writable, at, length, (physical, offset, count) -> ram.put(physical, octets, offset, count));
    }

    private interface Piece {
        void move(long physical, int offset, int count);
    }

    private static void move(List<Buffer> buffers, int at, int length, Piece piece) {
        int begin = 0;      // of the buffer in its group
        int moved = 0;
        for (Buffer buffer : buffers) {
            int skipped = Math.max(at + moved - begin, 0);
            int count = Math.min(buffer.length - skipped, length - moved);
            if (count > 0) {
                piece.move(buffer.physical + skipped, moved, count);
                moved += count;
            }
            begin += buffer.length;
        }
        if (moved != length) {
            throw new Violation("a chain too short");
        }
    }
}
