package beetos.os.octets;

/// A queue of octets of fixed capacity, a power of two.
public final class Ring {
    private final byte[] octets;
    private int taken;      // counts for ever; an index is its low bits
    private int offered;

    public Ring(int capacity) {
        octets = new byte[capacity];
    }

    /// False, and nothing changed, if the ring is full.
    public boolean offer(int octet) {
        if (free() == 0) {
            return false;
        }
        octets[offered++ & octets.length - 1] = (byte) octet;
        return true;
    }

    /// The oldest octet; the ring is not empty.
    public int take() {
        return octets[taken++ & octets.length - 1] & 0xFF;
    }

    /// The octet `index` behind the oldest, which stays.
    public int peek(int index) {
        return octets[taken + index & octets.length - 1] & 0xFF;
    }

    public void drop(int count) {
        taken += Math.min(count, count());
    }

    public boolean empty() {
        return taken == offered;
    }

    public int count() {
        return offered - taken;
    }

    public int free() {
        return octets.length - count();
    }
}
