package conformance.language;

/// Covers overflow, division and remainder of int at the limits, with operands that javac cannot fold.
public final class IntEdges {
    static final int[] EDGES = {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -2, -1, 0, 1, 2, Integer.MAX_VALUE};

    public static void main(String[] args) {
        for (int a : EDGES) {
            for (int b : EDGES) {
                System.out.print((a + b) + " " + (a - b) + " " + (a * b) + " ");
                System.out.println(b == 0 ? "-" : (a / b) + " " + (a % b));
            }
        }
    }
}
