package conformance.collector;

/// Fills the heap until OutOfMemoryError, lets go, and works on; several times, with small and huge requests.
public final class OutOfMemory {
    private static final class Node {
        final Node next;
        final long[] payload = new long[100];

        Node(Node next) {
            this.next = next;
        }
    }

    public static void main(String[] args) {
        for (int round = 0; round < 3; round++) {
            Node list = null;
            int count = 0;
            try {
                while (true) {
                    list = new Node(list);
                    count++;
                }
            } catch (OutOfMemoryError e) {
                list = null;
                System.out.println("round " + round + ": " + (count > 1000) + " " + e.getMessage());
            }
        }
        try {
            long[] huge = new long[Integer.MAX_VALUE - 10];
            System.out.println(huge.length);
        } catch (OutOfMemoryError e) {
            System.out.println("huge refused");
        }
        try {
            long[][] rows = new long[10_000][10_000];
            System.out.println(rows.length);
        } catch (OutOfMemoryError e) {
            System.out.println("rows refused");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append(i);
        }
        System.out.println(text.length());
    }
}
