package conformance.language;

/// Covers overflow, division and remainder of long at the limits.
public final class LongEdges {
    static final long[] EDGES = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1L << 32, -1, 0, 1, 0xFFFF_FFFFL, Long.MAX_VALUE};

    public static void main(String[] args) {
        for (long a : EDGES) {
            for (long b : EDGES) {
                System.out.print((a + b) + " " + (a - b) + " " + (a * b) + " ");
                System.out.println(b == 0 ? "-" : (a / b) + " " + (a % b));
            }
        }
    }
}
