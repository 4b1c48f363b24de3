package conformance.language;

/// Covers varargs of primitives and references, arrays passed through, and boxing into them.
public final class Varargs {
    static int sum(int... values) {
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }

    static String join(String separator, Object... parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            text.append(i == 0 ? "" : separator).append(parts[i]);
        }
        return text.toString();
    }

    public static void main(String[] args) {
        System.out.println(sum() + sum(1) + sum(1, 2, 3) + sum(new int[] {10, 20}));
        System.out.println(join("-", 1, 'c', 2L, "s", null, true, 1.5));
        System.out.println(join("+", (Object[]) new String[] {"a", "b"}));
        System.out.println(join("/"));
    }
}
