package conformance.language;

/// Covers generic classes, bounded methods, and bridges for covariant results and type arguments.
public final class GenericsBridges {
    abstract static class Node<T extends Comparable<T>> implements Comparable<Node<T>> {
        abstract T key();

        @Override public int compareTo(Node<T> other) {
            return key().compareTo(other.key());
        }

        Node<T> self() {
            return this;
        }
    }

    static final class IntNode extends Node<Integer> {
        private final int key;

        IntNode(int key) {
            this.key = key;
        }

        @Override Integer key() {
            return key;
        }

        @Override IntNode self() {
            return new IntNode(key + 1);
        }
    }

    interface Transformer<A, B> {
        B apply(A a);

        default <C> Transformer<A, C> then(Transformer<? super B, ? extends C> next) {
            return a -> next.apply(apply(a));
        }
    }

    static final class Length implements Transformer<String, Integer> {
        @Override public Integer apply(String text) {
            return text.length();
        }
    }

    static <T extends Comparable<? super T>> T max(T[] values) {
        T best = values[0];
        for (T value : values) {
            if (value.compareTo(best) > 0) {
                best = value;
            }
        }
        return best;
    }

    @SafeVarargs
    static <T> int count(T... values) {
        return values.length;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Node<Integer> node = new IntNode(5);
        System.out.println(node.self().key());
        System.out.println(node.compareTo(new IntNode(9)) + " " + ((Comparable) node).compareTo(new IntNode(1)));
        System.out.println(new Length().then(n -> n * n).then(String::valueOf).apply("four"));
        System.out.println(max(new String[] {"pear", "zebra", "apple"}) + max(new Integer[] {3, 8, 5}));
        System.out.println(count() + count(1, "two", 3.0) + count((Object) null));
        Transformer raw = new Length();
        try {
            raw.apply(5);
        } catch (ClassCastException e) {
            System.out.println("bridge refused");
        }
    }
}
