package conformance.collector;

/// Builds a linked list of a million nodes (or as many as the argument says) and walks it after collections.
public final class MillionNodes {
    private static final class Node {
        final int value;
        final Node next;

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Node list = null;
        for (int i = 0; i < count; i++) {
            list = new Node(i, list);
        }
        System.gc();
        long sum = 0;
        int length = 0;
        for (Node node = list; node != null; node = node.next) {
            sum += node.value;
            length++;
        }
        System.out.println(length + " " + sum);
    }
}
