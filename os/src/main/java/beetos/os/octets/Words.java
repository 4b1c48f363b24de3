package beetos.os.octets;

/// Up to 32 octets in four words of a message, least significant first.
public final class Words {
    private final long[] words = new long[4];
    private int count;

    public static final int LIMIT = 32;

    public void add(int octet) {
        words[count >> 3] |= (octet & 0xFFL) << 8 * (count & 7);
        count++;
    }

    public int count() {
        return count;
    }

    public long word(int index) {
        return words[index];
    }

    /// Octet `at` of four words.
    public static int octet(long word0, long word1, long word2, long word3, int at) {
        long word = switch (at >> 3) {
            case 0 -> word0;
            case 1 -> word1;
            case 2 -> word2;
            default -> word3;
        };
        return (int) (word >>> 8 * (at & 7)) & 0xFF;
    }
}
