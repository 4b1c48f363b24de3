package conformance.language;

/// Covers nested record patterns in instanceof and switch, with var, generics and guards.
public final class RecordPatterns {
    record Pair<A, B>(A first, B second) { }

    record Named(String name, Object value) { }

    static String match(Object object) {
        if (object instanceof Pair<?, ?>(String s, Integer i) && i > 0) {
            return "string and positive " + s + i;
        }
        if (object instanceof Pair<?, ?>(Pair<?, ?>(var a, var b), var c)) {
            return "nested " + a + b + c;
        }
        return switch (object) {
            case Named(var name, Pair<?, ?>(Long l, var rest)) when l == 5 -> name + " five " + rest;
            case Named(var name, Pair<?, ?>(Number n, _)) -> name + " number " + n.intValue();
            case Named(String name, _) -> "named " + name;
            case Pair<?, ?> _ -> "pair";
            default -> "none";
        };
    }

    public static void main(String[] args) {
        System.out.println(match(new Pair<>("a", 1)));
        System.out.println(match(new Pair<>("a", -1)));
        System.out.println(match(new Pair<>(new Pair<>(1, null), 'c')));
        System.out.println(match(new Named("n", new Pair<>(5L, "rest"))));
        System.out.println(match(new Named("n", new Pair<>(6L, "rest"))));
        System.out.println(match(new Named("n", new Pair<>("x", "rest"))));
        System.out.println(match(new Named(null, null)));
        System.out.println(match("x"));
    }
}
