package conformance.language;

/// Covers the choice among overloads: widening, boxing, varargs, null and most specific.
public final class Overloads {
    static String f(int x) { return "int"; }
    static String f(long x) { return "long"; }
    static String f(double x) { return "double"; }
    static String f(Integer x) { return "Integer"; }
    static String f(Object x) { return "Object"; }
    static String f(int... x) { return "ints" + x.length; }
    static String g(Object x) { return "Object"; }
    static String g(String x) { return "String"; }
    static String h(long x, int y) { return "long,int"; }
    static String h(int x, long y) { return "int,long"; }
    static String v(String first, Object... rest) { return first + (rest == null ? "null" : "" + rest.length); }

    public static void main(String[] args) {
        byte b = 1;
        char c = 'c';
        System.out.println(f(b) + f(c) + f(1) + f(1L) + f(1f) + f(Integer.valueOf(1)) + f("s") + f() + f(1, 2));
        System.out.println(g(null) + g("s") + g((Object) "s"));
        System.out.println(h(1L, 1) + h(1, 1L));
        System.out.println(v("a") + v("b", 1) + v("c", (Object[]) null) + v("d", (Object) null) + v("e", new Object[] {1, 2, 3}) + v("f", new int[] {1, 2}));
        Long boxed = 5L;
        System.out.println(f(boxed) + f((long) boxed));
    }
}
