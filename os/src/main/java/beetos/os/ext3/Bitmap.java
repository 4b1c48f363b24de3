package beetos.os.ext3;

/// A block of bits, one for each block or inode of a group, least significant first; a bit that is set is taken.
final class Bitmap {
    private Bitmap() {}

    static boolean taken(byte[] octets, int bit) {
        return (octets[bit >> 3] & 1 << (bit & 7)) != 0;
    }

    static void take(byte[] octets, int bit) {
        octets[bit >> 3] |= (byte) (1 << (bit & 7));
    }

    static void free(byte[] octets, int bit) {
        octets[bit >> 3] &= (byte) ~(1 << (bit & 7));
    }

    /// The first bit of `from` to `limit` that is free in `octets`, and in `committed` too unless that is null; or -1.
    static int find(byte[] octets, byte[] committed, int from, int limit) {
        int bit = from;
        while (bit < limit) {
            int taken = octets[bit >> 3] | (committed == null ? 0 : committed[bit >> 3]);
            if ((bit & 7) == 0 && (taken & 0xFF) == 0xFF) {
                bit += 8;
            } else if ((taken & 1 << (bit & 7)) != 0) {
                bit++;
            } else {
                return bit;
            }
        }
        return -1;
    }
}
