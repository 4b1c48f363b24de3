package beetos.compiler.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.compiler.desugar.Desugar;
import beetos.compiler.desugar.Programs;
import beetos.compiler.desugar.Sources;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.model.ClassSource;
import beetos.compiler.model.Klass;
import beetos.compiler.model.World;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same program interpreted here and run by HotSpot returns the same text.
class InterpreterTest {
    @TempDir Path folder;

    private static final String ARITHMETIC = """
            public class Arithmetic {
                static int[] ints = {0, 1, -1, 7, -13, 31, 32, 65535, Integer.MIN_VALUE, Integer.MAX_VALUE};
                static long[] longs = {0, 1, -1, 63, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE, -77777777777L};
                static double[] doubles = {0.0, -0.0, 1.5, -2.25, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 3e9, -1e19};
                public static String run() {
                    StringBuilder out = new StringBuilder();
                    for (int a : ints) for (int b : ints) {
                        out.append(a + b).append(a - b).append(a * b).append(a & b).append(a | b).append(a ^ b).append(a << b).append(a >> b).append(a >>> b).append(a < b).append(a >= b);
                        try { out.append(a / b).append(a % b); } catch (ArithmeticException e) { out.append(e.getMessage()); }
                    }
                    for (long a : longs) for (long b : longs) {
                        out.append(a + b).append(a - b).append(a * b).append(a & b).append(a | b).append(a ^ b).append(a << b).append(a >> b).append(a >>> b).append(a < b).append(a == b);
                        try { out.append(a / b).append(a % b); } catch (ArithmeticException e) { out.append(e.getMessage()); }
                    }
                    for (double a : doubles) for (double b : doubles) {
                        float f = (float) a, g = (float) b;
                        out.append(a + b).append(a - b).append(a * b).append(a / b).append(a % b).append(a < b).append(a >= b).append(a == b).append(-a);
                        out.append(f + g).append(f - g).append(f * g).append(f / g).append(f % g).append(f < g).append(f >= g).append(f != g).append(-f);
                        out.append((int) a).append((long) a).append((byte) a).append((char) (int) a).append((short) f).append((int) f).append((long) f);
                    }
                    for (int a : ints) out.append((byte) a).append((short) a).append((int) (char) a).append((float) a).append((double) a).append((long) a).append(-a).append(~a);
                    for (long a : longs) out.append((int) a).append((float) a).append((double) a).append(-a);
                    return out.toString();
                }
            }
            """;

    private static final String OBJECTS = """
            import java.util.*;
            public class Things {
                static class Node { byte b = (byte) 300; char c = (char) -1; short s = (short) 70000; boolean z = true; long l = 1L << 40; float f = 1.5f; double d = -2.5; Node next; Object[] many; }
                interface Named { default String name() { return "named"; } }
                interface Loud extends Named { default String name() { return Named.super.name().toUpperCase(); } }
                static class Base { String who() { return "base"; } public String toString() { return who() + init; } String init = who(); }
                static class Derived extends Base implements Loud { String own = "own"; String who() { return "derived" + own + super.who(); } }
                enum Planet { EARTH(1), MARS(2) { double mass() { return 0.1; } }; final int n; Planet(int n) { this.n = n; } double mass() { return n; } }
                static int depth(int n) { try { return n == 0 ? thrower() : depth(n - 1) + 1; } finally { count++; } }
                static int thrower() { throw new IllegalStateException("deep"); }
                static int count;
                static class Lazy { static { count += 1000; } static int x = 5; }
                public static String run() {
                    StringBuilder out = new StringBuilder();
                    Node n = new Node(); n.next = n; n.b++; n.c += 2; n.s--; n.l *= 3; n.f /= 2; n.d += n.f;
                    out.append(n.b).append((int) n.c).append(n.s).append(n.z).append(n.l).append(n.f).append(n.d).append(n.next == n);
                    out.append(new Derived()).append(new Derived().name());
                    for (Planet p : Planet.values()) out.append(p).append(p.mass()).append(p.ordinal()).append(Planet.valueOf(p.name()) == p);
                    try { depth(5); } catch (IllegalStateException e) { out.append(e.getMessage()).append(count); }
                    out.append(count).append(Lazy.x).append(count);
                    Runnable[] bad = {() -> { Object o = null; o.toString(); }, () -> { int[] a = new int[2]; a[2] = 1; }, () -> { Object o = "s"; Integer i = (Integer) o; },
                        () -> { Object[] a = new String[1]; a[0] = 1; }, () -> { int[] a = new int[-1]; }, () -> { int z = 0; z = 1 / z; }, () -> List.of(1).add(2), () -> "abc".substring(5)};
                    for (Runnable r : bad) try { r.run(); out.append("none"); } catch (RuntimeException e) { out.append(e.getClass().getName()); }
                    int[][][] cube = new int[2][3][]; cube[1][2] = new int[] {4, 5}; out.append(cube[1][2][1]).append(cube[0].length).append(cube.getClass().getName());
                    long[] copy = new long[] {1, 2, 3}.clone(); System.arraycopy(copy, 0, copy, 1, 2); out.append(Arrays.toString(copy));
                    Map<String, Integer> map = new HashMap<>(); for (int i = 0; i < 100; i++) map.merge("k" + i % 7, i, Integer::sum); out.append(new TreeMap<>(map));
                    switch (out.length() % 3) { case 0: out.append("zero"); case 1: out.append("one"); break; default: out.append("many"); }
                    switch ("text") { case "other" -> out.append("no"); case "text" -> out.append("yes"); default -> out.append("?"); }
                    outer: for (int i = 0; ; i++) for (int j = 0; j < 3; j++) { if (i * j == 6) { out.append(i).append(j); break outer; } }
                    out.append(java.util.stream.IntStream.range(0, 20).filter(i -> i % 3 == 0).mapToObj(Integer::toString).collect(java.util.stream.Collectors.joining(",", "[", "]")));
                    out.append(new java.math.BigInteger("123456789012345678901234567890").pow(9)).append(Double.parseDouble("1.1e-7")).append(String.valueOf(3.3f));
                    out.append("\\u00e9\\u1234\\ud83d\\ude00".toUpperCase().length()).append("a,b,,c".split(",").length).append("x".repeat(5)).append("abcabc".indexOf("ca")).append(" t ".strip());
                    synchronized (out) { out.append(Long.toHexString(-255L)).append(Integer.parseInt("-77")); }
                    out.append(java.util.regex.Pattern.compile("(a+)(b*)").matcher("xaabby").replaceAll("<$2$1>"));
                    Object o = new Object[] {1, "s", 'c', 2.0, null}; out.append(o instanceof Object[] a && a.length == 5).append(Arrays.asList((Object[]) o));
                    List<Integer> l = new ArrayList<>(List.of(5, 3, 9, 1)); Collections.sort(l); out.append(l).append(Set.of(7).contains(7)).append(Optional.of(1).map(x -> x + 1).get());
                    return out.toString();
                }
            }
            """;

    private static final String HANDLES = """
            import java.lang.invoke.*;
            import java.util.concurrent.atomic.*;
            import java.util.concurrent.*;
            public class Handles {
                int value = 1; volatile long wide; String text = "a"; boolean flag; static double shared = 2; byte small;
                static final VarHandle VALUE, WIDE, TEXT, SHARED, SMALL, FLAG;
                static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
                static {
                    try {
                        MethodHandles.Lookup l = MethodHandles.lookup();
                        VALUE = l.findVarHandle(Handles.class, "value", int.class); WIDE = l.findVarHandle(Handles.class, "wide", long.class);
                        TEXT = l.findVarHandle(Handles.class, "text", String.class); SHARED = l.findStaticVarHandle(Handles.class, "shared", double.class);
                        SMALL = l.findVarHandle(Handles.class, "small", byte.class); FLAG = l.findVarHandle(Handles.class, "flag", boolean.class);
                    } catch (ReflectiveOperationException e) { throw new ExceptionInInitializerError(e); }
                }
                public static String run() {
                    StringBuilder out = new StringBuilder();
                    Handles h = new Handles();
                    out.append((int) VALUE.getAndAdd(h, 5)).append((int) VALUE.get(h)).append(VALUE.compareAndSet(h, 6, 9)).append(VALUE.compareAndSet(h, 6, 10)).append((int) VALUE.compareAndExchange(h, 9, 11));
                    out.append((int) VALUE.getAndBitwiseOr(h, 4)).append((int) VALUE.getVolatile(h)).append((long) WIDE.getAndSet(h, 7L)).append((long) WIDE.getAcquire(h));
                    out.append((String) TEXT.getAndSet(h, "b")).append(TEXT.get(h)).append((double) SHARED.getAndAdd(1.5)).append((double) SHARED.getOpaque());
                    out.append((byte) SMALL.getAndAdd(h, (byte) 127)).append((byte) SMALL.getAndAdd(h, (byte) 3)).append((byte) SMALL.get(h)); FLAG.setRelease(h, true); out.append(h.flag);
                    int[] a = {1, 2, 3}; INTS.setVolatile(a, 1, 8); out.append((int) INTS.getAndAdd(a, 1, 2)).append(a[1]).append(INTS.weakCompareAndSetPlain(a, 0, 1, 4));
                    AtomicInteger i = new AtomicInteger(3); out.append(i.incrementAndGet()).append(i.updateAndGet(x -> x * 2));
                    AtomicLongArray la = new AtomicLongArray(4); la.addAndGet(2, 5); out.append(la);
                    AtomicReference<String> r = new AtomicReference<>("x"); out.append(r.compareAndSet("x", "y")).append(r);
                    AtomicBoolean b = new AtomicBoolean(); out.append(b.getAndSet(true)).append(b);
                    ConcurrentHashMap<String, Integer> m = new ConcurrentHashMap<>(); for (int k = 0; k < 200; k++) m.put("k" + k, k); out.append(m.size()).append(m.get("k77"));
                    ConcurrentLinkedQueue<Integer> q = new ConcurrentLinkedQueue<>(); q.add(1); q.add(2); out.append(q.poll()).append(q);
                    return out.toString();
                }
            }
            """;

    @Test void arithmetic() throws Exception {
        compare("Arithmetic", ARITHMETIC);
    }

    @Test void objects() throws Exception {
        compare("Things", OBJECTS);
    }

    @Test void handles() throws Exception {
        compare("Handles", HANDLES);
    }

    @Test void lambdas() throws Exception {
        compare("Lambdas", Programs.LAMBDAS.replace("System.identityHashCode(same) == identity(same)", "true"));
    }

    @Test void concatenation() throws Exception {
        compare("Concatenation", Programs.CONCATENATION);
    }

    @Test void records() throws Exception {
        compare("Records", Programs.RECORDS);
    }

    @Test void switches() throws Exception {
        compare("Switches", Programs.SWITCHES);
    }

    @Test void refusal() {
        Sources.compile(folder, """
                public class Clock { static long before = 5; static final int CONSTANT = 7; static Object kept = new Object(); static { before = now(); } static long now() { return System.nanoTime(); } }
                """, "public class Needs { static int ticks = (int) Clock.before; }");
        Interpreter interpreter = interpreter();
        Klass clock = interpreter.world.require("Clock", "the test");
        Klass needs = interpreter.world.require("Needs", "the test");
        assertFalse(interpreter.initialize(needs));
        assertSame(Klass.State.AT_RUN_TIME, clock.state);
        assertSame(Klass.State.AT_RUN_TIME, needs.state);
        assertEquals("""
                native method java.lang.System.nanoTime has no meaning at build time
                    at Clock.now(Clock.java:1)
                    at Clock.<clinit>(Clock.java:1)""", interpreter.reason(clock));
        assertTrue(interpreter.reason(needs).startsWith("Clock is not initialised at build time: native method java.lang.System.nanoTime"), interpreter.reason(needs));
        assertEquals(0L, clock.declaredField("before").value);
        assertNull(clock.declaredField("kept").value);
        assertEquals(7, clock.declaredField("CONSTANT").value);
    }

    @Test void purity() {
        Sources.compile(folder, HANDLES, ARITHMETIC, "public class Asserts { static final int[] TABLE = {1, 2, 3}; static Object lock = new Object(); static Runnable r = () -> {}; static Integer box = 7; void f(int n) { assert n > 0; } }",
                "public class Prints { static { System.out.println(); } }", "public class Inherits extends Prints {}", "public class Reads { static int n = Arithmetic.ints.length; }",
                "public class Catches { static int n; static { try { int[] a = new int[1]; a[0] = 1; } catch (RuntimeException e) { n = 1; } } }", "public class Calls { static int n = f(); static int f() { return 1; } }");
        Interpreter interpreter = interpreter();
        for (String pure : List.of("Handles", "Arithmetic", "Asserts")) {
            assertTrue(interpreter.isPure(interpreter.world.find(pure)), pure);
            assertTrue(interpreter.initialize(interpreter.world.find(pure)), pure);
        }
        for (String impure : List.of("Prints", "Inherits", "Reads", "Catches", "Calls")) {
            assertFalse(interpreter.isPure(interpreter.world.find(impure)), impure);
        }
        Klass handles = interpreter.world.find("Handles");
        assertEquals(new VarTarget(VarTarget.Shape.INSTANCE_FIELD, handles.declaredField("value"), null), interpreter.varTarget((HeapObject) handles.declaredField("VALUE").value));
        assertEquals(new VarTarget(VarTarget.Shape.ARRAY, null, interpreter.world.find("[I")), interpreter.varTarget((HeapObject) handles.declaredField("INTS").value));
    }

    @Test void endlessInitializers() {
        Sources.compile(folder, "public class Loop { static { while (true) { if (Loop.class == null) break; } } }", "public class Deep { static int f(int n) { return f(n + 1) + 1; } static int x = f(0); }",
                "public class Thrower { static { if (true) throw new IllegalStateException(\"why\"); } }");
        Interpreter interpreter = interpreter();
        assertFalse(interpreter.initialize(interpreter.world.find("Loop")));
        assertTrue(interpreter.reason(interpreter.world.find("Loop")).startsWith("more than 50000000 steps"));
        assertFalse(interpreter.initialize(interpreter.world.find("Deep")));
        assertTrue(interpreter.reason(interpreter.world.find("Deep")).startsWith("recursion too deep"));
        assertFalse(interpreter.initialize(interpreter.world.find("Thrower")));
        assertEquals("its initialiser throws java.lang.IllegalStateException: why", interpreter.reason(interpreter.world.find("Thrower")));
    }

    @Test void strings() {
        Interpreter interpreter = interpreter();
        for (String text : List.of("", "plain", "\u00ff", "\u0100", "\ud800 alone", "\ud83d\ude00")) {
            Instance string = interpreter.string(text);
            assertEquals(text, interpreter.text(string));
            assertSame(string, interpreter.string(text));
            assertEquals(text.hashCode(), string.get("hash"));
        }
        Klass string = interpreter.world.find("java/lang/String");
        HeapObject made = (HeapObject) interpreter.invoke(string.declared("concat", "(Ljava/lang/String;)Ljava/lang/String;"), interpreter.string("a"), interpreter.string("b"));
        assertEquals("ab", interpreter.text(made));
        assertNotSame(made, interpreter.string("ab"));
        assertSame(interpreter.string("ab"), interpreter.invoke(string.declared("intern", "()Ljava/lang/String;"), made));
    }

    @Test void exceptions() {
        Interpreter interpreter = interpreter();
        Klass integer = interpreter.world.find("java/lang/Integer");
        assertTrue(interpreter.initialize(integer));
        Thrown thrown = assertThrows(Thrown.class, () -> interpreter.invoke(integer.declared("parseInt", "(Ljava/lang/String;)I"), interpreter.string("x1")));
        assertEquals("java/lang/NumberFormatException", thrown.throwable.klass.name);
        assertTrue(thrown.getMessage().contains("\"x1\""), thrown.getMessage());
    }

    @Test void mirrors() {
        Interpreter interpreter = interpreter();
        Klass array = interpreter.world.find("[I");
        assertSame(interpreter.mirror(array), interpreter.mirror(array));
        assertSame(array, interpreter.mirrored(interpreter.mirror(array)));
        assertSame(interpreter.mirror(array), interpreter.mirrors().get(array));
        assertNull(interpreter.mirrored(interpreter.string("none")));
    }

    private Interpreter interpreter() {
        World world = new World(new ClassSource(List.of(), List.of(folder)), Map.of());
        return new Interpreter(world, new Desugar(world));
    }

    private void compare(String name, String source) throws Exception {
        Sources.compile(folder, source);
        String expected;
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            expected = (String) loader.loadClass(name).getMethod("run").invoke(null);
        }
        Interpreter interpreter = interpreter();
        Klass klass = interpreter.world.require(name, "the test");
        assertTrue(interpreter.initialize(klass), () -> interpreter.reason(klass));
        try {
            assertEquals(expected, interpreter.text((HeapObject) interpreter.invoke(klass.declared("run", "()Ljava/lang/String;"))));
        } catch (Refusal refusal) {
            throw new AssertionError(refusal.text());
        }
    }
}
