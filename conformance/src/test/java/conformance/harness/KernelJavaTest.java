package conformance.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.compiler.Compilation;
import beetos.compiler.Target;
import beetos.compiler.analysis.CallGraph;
import beetos.compiler.model.CompileError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What kernel Java does without, planted one by one two calls below a run-time entry: each stops the build, with the path to it.
final class KernelJavaTest {
    @TempDir Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
            Arguments.of("Object made = new Object();", "allocates java.lang.Object"),
            Arguments.of("int[] made = new int[n];", "allocates an array"),
            Arguments.of("Main[] made = new Main[n];", "allocates an array"),
            Arguments.of("int[][] made = new int[n][n];", "allocates an array"),
            Arguments.of("Integer boxed = n;", "allocates java.lang.Integer"),
            Arguments.of("varargs(n, n);", "allocates an array"),
            Arguments.of("synchronized (Main.class) { n++; }", "takes a monitor"),
            Arguments.of("locked();", "is synchronized"),
            Arguments.of("Runnable lambda = () -> { };", "uses a lambda"),
            Arguments.of("Runnable reference = Main::entry;", "uses a lambda"),
            Arguments.of("String text = \"n = \" + n;", "uses a lambda, a string concatenation"),
            Arguments.of("int k = n; Object o = \"\"; switch (o) { case String s when k > 0 -> n++; default -> n--; }", "pattern switch"),
            Arguments.of("try { n /= n; } catch (ArithmeticException e) { n = 0; }", "has an exception handler"),
            Arguments.of("try { n /= n; } finally { n = 0; }", "has an exception handler"),
            Arguments.of("double half = n / 2.0;", "uses float or double"),
            Arguments.of("field = 1;", "uses float or double"),
            Arguments.of("floats[0] = floats[1];", "uses float or double"),
            Arguments.of("floating(n);", "has a float or double"),
            Arguments.of("below(n);", "recursion"),
            Arguments.of("shape.area(n);", "recursion"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefused(String statement, String reason) {
        CompileError refused = assertThrows(CompileError.class, () -> compile("    static void below(int n) { " + statement + " }"));
        String message = refused.getMessage();
        assertTrue(message.startsWith("kernel Java is broken in "), message);
        assertTrue(message.contains(reason), message);
        assertTrue(message.contains("Main.below"), message);
        if (!reason.equals("recursion")) {
            assertTrue(message.contains("Main.java:"), message);
            assertTrue(message.contains("called by Main.between") && message.contains("called by Main.entry"), message);
        }
    }

    @Test void whatOnlyBootReachesMayAllocate() {
        compile("    static void below(int n) { }\n    @Root(boot = true) static void boot() { new Object(); }");
    }

    @Test void aChainOfCallsTakesTheSumOfItsFrames() {
        CallGraph calls = compile("    static void below(int n) { one(); two(); }\n    static void one() { three(); }\n    static void two() { }\n    static void three() { }");
        CallGraph.Chain deepest = calls.deepest(Map.of("Main.entry()V", 16, "Main.below(I)V", 32, "Main.one()V", 1, "Main.three()V", 2, "Main.two()V", 2));
        assertEquals(16 + 32 + 1 + 2, deepest.length());
        assertEquals("[Main.entry()V, Main.between(I)V, Main.below(I)V, Main.one()V, Main.three()V]", deepest.methods().toString());
    }

    /// A kernel of one vector with these members; `entry` is its run-time entry.
    private CallGraph compile(String members) {
        List<Path> system = Stream.of(Project.boardModules(), List.of(Project.module("kernel"), folder)).flatMap(List::stream).toList();
        Sources.compile(folder, """
            import beetos.machine.*;
            class Main implements Shape {
                static float field;
                static float[] floats = new float[2];
                static Shape shape = new Main();
                @Assembly("b {Main.entry}") static void vector() { }
                @Root static void entry() { between(1); }
                static void between(int n) { below(n); }
                static synchronized void locked() { }
                static void varargs(int... n) { }
                static float floating(float n) { return n; }
                @Override public void area(int n) { below(n); }
            %s
            }
            interface Shape { void area(int n); }
            """.formatted(members), system);
        Target kernel = new Target("planted", true, Map.of(), "beetos/kernel/BootMemory", 0, false, true, "Main.vector", false);
        return new Compilation(kernel, system, List.of(), List.of()).run("planted", _ -> {}).kernelCalls();
    }
}
