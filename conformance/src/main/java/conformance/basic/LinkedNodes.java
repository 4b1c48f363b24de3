package conformance.basic;

/// Builds, reverses and walks a linked list and a binary tree of hand-written nodes.
public final class LinkedNodes {
    static final class Node {
        final int value;
        Node left;
        Node right;

        Node(int value) {
            this.value = value;
        }
    }

    static Node insert(Node tree, int value) {
        if (tree == null) {
            return new Node(value);
        }
        if (value < tree.value) {
            tree.left = insert(tree.left, value);
        } else {
            tree.right = insert(tree.right, value);
        }
        return tree;
    }

    static int depth(Node tree) {
        return tree == null ? 0 : 1 + Math.max(depth(tree.left), depth(tree.right));
    }

    static void walk(Node tree) {
        if (tree != null) {
            walk(tree.left);
            System.out.print(tree.value + " ");
            walk(tree.right);
        }
    }

    public static void main(String[] args) {
        Node head = null;
        for (int i = 0; i < 5; i++) {
            Node node = new Node(i);
            node.right = head;
            head = node;
        }
        Node reversed = null;
        while (head != null) {
            Node next = head.right;
            head.right = reversed;
            reversed = head;
            head = next;
        }
        walk(reversed);
        System.out.println();
        Node tree = null;
        int seed = 17;
        for (int i = 0; i < 30; i++) {
            seed = (seed * 1103 + 12345) & 0xFFFF;
            tree = insert(tree, seed % 100);
        }
        walk(tree);
        System.out.println();
        System.out.println(depth(tree));
    }
}
