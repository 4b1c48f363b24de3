package conformance.bench;

/// Allocates and drops perfect binary trees: allocation and collection; the argument is the depth.
public final class BinaryTrees {
    private record Tree(Tree left, Tree right) {
        int count() {
            return left == null ? 1 : 1 + left.count() + right.count();
        }
    }

    private static Tree grow(int depth) {
        return depth == 0 ? new Tree(null, null) : new Tree(grow(depth - 1), grow(depth - 1));
    }

    public static void main(String[] args) {
        int depth = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        Tree kept = grow(depth);
        int check = 0;
        for (int d = 4; d <= depth; d += 2) {
            int rounds = 1 << (depth - d + 4);
            for (int i = 0; i < rounds; i++) {
                check += grow(d).count();
            }
        }
        System.out.println(check + " " + kept.count());
    }
}
