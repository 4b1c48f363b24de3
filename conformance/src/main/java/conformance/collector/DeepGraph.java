package conformance.collector;

import java.util.ArrayList;
import java.util.List;

/// Builds a tree, a ring, a wide array of nodes and links among them, drops parts and checks the rest.
public final class DeepGraph {
    private static final class Node {
        final int id;
        final List<Node> links = new ArrayList<>();

        Node(int id) {
            this.id = id;
        }
    }

    public static void main(String[] args) {
        Node[] nodes = new Node[5000];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new Node(i);
        }
        for (int i = 0; i < nodes.length; i++) {
            nodes[i].links.add(nodes[(i + 1) % nodes.length]);
            nodes[i].links.add(nodes[i * 7 % nodes.length]);
        }
        Node start = nodes[17];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = i % 10 == 0 ? nodes[i] : null;
        }
        for (int i = 0; i < 3; i++) {
            System.gc();
            byte[] filler = new byte[1 << 20];
            filler[0] = 1;
        }
        long sum = 0;
        Node at = start;
        for (int i = 0; i < 5000; i++) {
            sum += at.id * (long) (i % 5);
            at = at.links.get(i % 3 == 0 ? 1 : 0);
        }
        System.out.println(sum + " " + nodes[4990].links.get(0).id);
    }
}
