package beetos.compiler.desugar;

/// Java programs whose `run` returns a text that depends on all that they do. Long because each shows every form of one thing.
public final class Programs {
    public static final String LAMBDAS = """
            import java.util.*;
            import java.util.function.*;
            public class Lambdas {
                interface Shape { double area(); default Shape twice() { return () -> area() * 2; } }
                interface Wide { long apply(int value); }
                interface Adder<T> { T add(T left, T right); }
                interface IntAdder extends Adder<Integer> { Integer add(Integer left, Integer right); }
                interface Many { Object all(boolean z, byte b, char c, short s, int i, long l, float f, double d, Object o); }
                private int state = 5;
                private int own(int n) { return state + n; }
                int open(int n) { return state * n; }
                private static String hidden(Object o) { return "<" + o + ">"; }
                Lambdas() {}
                Lambdas(int state) { this.state = state; }
                static String join(String first, Object... rest) { return first + Arrays.toString(rest); }
                Supplier<Integer> capture(long a, double b, byte c) { return () -> (int) (a + b + c + state); }
                static String everything(boolean z, byte b, char c, short s, int i, long l, float f, double d, Object o) { return "" + z + b + c + s + i + l + f + d + o; }
                public static String run() {
                    StringBuilder out = new StringBuilder();
                    Function<Object, String> f = Lambdas::hidden;
                    out.append(f.apply(null)).append(f.andThen(String::length).apply("abc"));
                    Lambdas l = new Lambdas(7);
                    IntUnaryOperator own = l::own, open = l::open;
                    out.append(own.applyAsInt(3)).append(open.applyAsInt(4));
                    ToIntFunction<String> length = String::length;
                    Function<String, Integer> boxed = String::length;
                    ToLongFunction<Integer> unboxed = Integer::longValue;
                    Function<Integer, Long> widen = Long::valueOf;
                    Wide wide = Math::abs;
                    Wide widest = n -> n;
                    out.append(length.applyAsInt("12")).append(boxed.apply("123")).append(unboxed.applyAsLong(4)).append(widen.apply(5)).append(wide.apply(-6)).append(widest.apply(7));
                    Function<Integer, Lambdas> constructor = Lambdas::new;
                    out.append(constructor.apply(9).state);
                    IntFunction<int[]> array = int[]::new;
                    out.append(array.apply(3).length);
                    BiFunction<String, Object, String> varargs = Lambdas::join;
                    out.append(varargs.apply("v", 1));
                    out.append(new Lambdas().capture(1L << 33, 2.5, (byte) 3).get());
                    Shape shape = () -> 1.5;
                    out.append(shape.twice().twice().area());
                    IntAdder add = Integer::sum;
                    Adder<Integer> raw = add;
                    out.append(add.add(1, 2)).append(raw.add(3, 4));
                    Runnable both = (Runnable & java.io.Serializable) () -> out.append("ran");
                    both.run();
                    out.append(both instanceof java.io.Serializable);
                    Runnable discard = out::length;
                    discard.run();
                    Supplier<Supplier<String>> nested = () -> () -> "nested";
                    out.append(nested.get().get());
                    Many many = Lambdas::everything;
                    out.append(many.all(true, (byte) 1, 'c', (short) 2, 3, 4, 5f, 6d, "o"));
                    List<String> sorted = new ArrayList<>(List.of("pear", "fig", "apple"));
                    sorted.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
                    out.append(sorted);
                    try { ((Function) boxed).apply(1); out.append("no"); } catch (ClassCastException e) { out.append("cast"); }
                    Predicate<String> empty = String::isEmpty;
                    out.append(empty.negate().or(s -> s == null).test(""));
                    Function<Byte, Integer> promoted = b -> b + 1;
                    IntSupplier narrow = () -> 'x';
                    DoubleSupplier fromInt = l::hashCodeOf;
                    out.append(promoted.apply((byte) 4)).append(narrow.getAsInt()).append(fromInt.getAsDouble());
                    for (int i = 0; i < 2; i++) { Supplier<String> same = () -> "s"; out.append(System.identityHashCode(same) == identity(same)); }
                    return out.toString();
                }
                int hashCodeOf() { return 11; }
                static int identity(Object o) { return System.identityHashCode(o); }
            }
            """;

    public static final String CONCATENATION = """
            public class Concatenation {
                static int count;
                static String next() { return "n" + ++count; }
                public String toString() { return null; }
                public static String run() {
                    String none = null; char c = '\\u1234'; byte b = -1; short s = -300; long l = Long.MIN_VALUE; boolean z = true;
                    float f = 1.0e10f; double d = 1e-5; Object o = new Concatenation(); char[] chars = null;
                    String r = "a" + none + c + b + s + l + z + f + d + o + chars;
                    r += 1; r += 'x'; r += null; r += 2.0f; r += Double.NaN; r += Float.NEGATIVE_INFINITY;
                    r = r + next() + next() + next();
                    r = "" + c + ("" + b) + ("" + z) + ("" + none) + ("" + o) + (none + none) + (1 + "x") + ("x" + 1L) + r;
                    r += "one\\1two\\2three" + s + "\\1\\2" + l;
                    String fresh = "" + r;
                    return r + (fresh == r) + (char) (c + 1) + '\\0' + "-" + -0.0 + 100.0f + 1e7 + 12345678.9f;
                }
            }
            """;

    public static final String RECORDS = """
            import java.util.*;
            public class Records {
                record Empty() {}
                record All(boolean z, byte b, char c, short s, int i, long l, float f, double d, String t, int[] a) {}
                record Pair<A, B>(A left, B right) {}
                record Nested(Pair<String, Integer> pair, List<Empty> list) {}
                public static String run() {
                    record Local(int x) {}
                    int[] a = null;
                    All one = new All(true, (byte) -2, 'c', (short) 3, 4, 5L << 40, 6.5f, -7.25, "t", a), two = new All(true, (byte) -2, 'c', (short) 3, 4, 5L << 40, 6.5f, -7.25, "t", a);
                    All nan = new All(false, (byte) 0, 'c', (short) 0, 0, 0, Float.NaN, Double.NaN, null, a), zero = new All(false, (byte) 0, 'c', (short) 0, 0, 0, 0f, 0d, null, a);
                    All minus = new All(false, (byte) 0, 'c', (short) 0, 0, 0, -0f, -0d, null, a);
                    StringBuilder out = new StringBuilder();
                    for (Object o : new Object[] {new Empty(), one, two, nan, zero, minus, new Pair<>("l", 2), new Pair<>(null, null), new Nested(new Pair<>("x", 1), List.of(new Empty())), new Local(3)}) {
                        out.append(o).append(o.hashCode()).append(o.equals(o)).append(o.equals(one)).append(o.equals(two)).append(o.equals(null)).append(o.equals("x")).append(o.equals(zero)).append('\\n');
                    }
                    return out.append(nan.equals(new All(false, (byte) 0, 'c', (short) 0, 0, 0, Float.NaN, Double.NaN, null, a))).toString();
                }
            }
            """;

    public static final String SWITCHES = """
            import java.util.*;
            public class Switches {
                sealed interface Shape permits Circle, Square, Group {}
                record Circle(double radius) implements Shape {}
                record Square(int side) implements Shape {}
                record Group(Shape first, Shape second) implements Shape {}
                enum Colour implements Marker { RED, GREEN { public String toString() { return "g"; } }, BLUE }
                enum Other implements Marker { RED }
                sealed interface Marker permits Colour, Other {}
                static String shape(Shape s) {
                    return switch (s) {
                        case null -> "null";
                        case Circle(double r) when r > 10 -> "large";
                        case Circle c -> "circle" + c.radius();
                        case Square(var side) -> "square" + side;
                        case Group(Circle a, Circle b) -> "circles";
                        case Group(Shape a, Shape b) -> shape(a) + "+" + shape(b);
                    };
                }
                static String any(Object o) {
                    return switch (o) {
                        case Integer i when i > 100 -> "big" + i;
                        case Integer i -> "int" + i;
                        case String s when s.isEmpty() -> "empty";
                        case String s -> "string" + s;
                        case Colour c when c == Colour.RED -> "red";
                        case int[] a -> "ints" + a.length;
                        case List<?> l -> "list" + l.size();
                        case CharSequence c -> "chars";
                        default -> "other";
                    };
                }
                static String marker(Marker m) {
                    return switch (m) {
                        case Colour.RED -> "r";
                        case Other.RED -> "o";
                        case Colour.BLUE -> "b";
                        case Colour c -> "rest" + c;
                    };
                }
                static String colour(Colour c) {
                    return switch (c) {
                        case RED -> "R";
                        case GREEN -> "G";
                        case Colour d when d.ordinal() > 100 -> "never";
                        case BLUE -> "B";
                        case null -> "none";
                    };
                }
                static String boxed(Integer i) { return switch (i) { case 1 -> "one"; case 1000 -> "thousand"; case Integer j when j < 0 -> "negative"; case Integer j -> "n" + j; }; }
                static String character(Character c) { return switch (c) { case 'a' -> "A"; case Character d when d > 'x' -> "late"; case Character d -> "" + d; }; }
                static String text(String s) { return switch (s) { case "x" -> "X"; case String t when t.length() > 3 -> "long"; case "yy" -> "Y"; case String t -> t; }; }
                public static String run() {
                    StringBuilder out = new StringBuilder();
                    for (Shape s : new Shape[] {null, new Circle(1), new Circle(11), new Square(2), new Group(new Circle(1), new Circle(2)), new Group(new Square(3), new Circle(4))}) out.append(shape(s)).append(' ');
                    for (Object o : new Object[] {5, 500, "", "s", Colour.RED, Colour.GREEN, new int[2], List.of(1), new StringBuilder(), 2L}) out.append(any(o)).append(' ');
                    for (Marker m : new Marker[] {Colour.RED, Colour.GREEN, Colour.BLUE, Other.RED}) out.append(marker(m)).append(' ');
                    for (Colour c : new Colour[] {Colour.RED, Colour.GREEN, Colour.BLUE, null}) out.append(colour(c)).append(' ');
                    for (int i : new int[] {1, 1000, -4, 7}) out.append(boxed(i)).append(' ');
                    for (char c : "abz".toCharArray()) out.append(character(c)).append(' ');
                    for (String s : List.of("x", "yy", "long one", "q")) out.append(text(s)).append(' ');
                    try { any(null); out.append("no"); } catch (NullPointerException e) { out.append("npe"); }
                    return out.toString();
                }
            }
            """;

    private Programs() {}
}
