package conformance.bench;

/// Calls through an interface with five classes behind it, in a loop; the argument is the number of rounds.
public final class Interfaces {
    interface Op {
        int apply(int x);
    }

    record Add(int n) implements Op {
        @Override public int apply(int x) {
            return x + n;
        }
    }

    record Xor(int n) implements Op {
        @Override public int apply(int x) {
            return x ^ n;
        }
    }

    record Times(int n) implements Op {
        @Override public int apply(int x) {
            return x * n;
        }
    }

    record Rotate(int n) implements Op {
        @Override public int apply(int x) {
            return Integer.rotateLeft(x, n);
        }
    }

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        Op[] ops = {new Add(7), new Xor(0x55AA), new Times(31), new Rotate(5), x -> x - 1};
        int value = 1;
        for (int i = 0; i < rounds; i++) {
            for (Op op : ops) {
                value = op.apply(value);
            }
        }
        System.out.println(value);
    }
}
