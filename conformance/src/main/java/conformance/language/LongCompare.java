package conformance.language;

/// Covers every comparison of long at values whose low or high halves mislead.
public final class LongCompare {
    static final long[] VALUES = {0, 1, -1, 0x1_0000_0000L, 0xFFFF_FFFFL, 0x8000_0000L, -0x8000_0000L, Long.MIN_VALUE, Long.MAX_VALUE};

    public static void main(String[] args) {
        for (long a : VALUES) {
            StringBuilder line = new StringBuilder();
            for (long b : VALUES) {
                line.append(a < b ? 'l' : '-').append(a <= b ? 'L' : '-').append(a > b ? 'g' : '-');
                line.append(a >= b ? 'G' : '-').append(a == b ? 'e' : '-').append(a != b ? 'n' : '-').append(Long.compare(a, b)).append(' ');
            }
            System.out.println(line);
        }
    }
}
