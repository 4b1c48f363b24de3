package beetos.os.log;

import beetos.user.Octets;

/// The last octets written, by position since the start: position `limit - CAPACITY` is the oldest that is kept.
final class Record {
    static final int CAPACITY = 64 * 1024;

    private final byte[] octets = new byte[CAPACITY];
    private long limit;

    void add(int octet) {
        octets[(int) (limit++ % CAPACITY)] = (byte) octet;
    }

    /// The first position at or behind `position` that is kept.
    long first(long position) {
        return Math.clamp(position, Math.max(0, limit - CAPACITY), limit);
    }

    /// Copies octets from a position that is kept; how many.
    int read(long position, Octets target, int at, int room) {
        int count = (int) Math.min(room, limit - position);
        for (int i = 0; i < count; i++) {
            target.octet(at + i, octets[(int) ((position + i) % CAPACITY)]);
        }
        return count;
    }
}
