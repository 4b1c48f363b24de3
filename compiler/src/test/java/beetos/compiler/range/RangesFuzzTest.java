package beetos.compiler.range;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.compiler.desugar.Sources;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random methods with loops over arrays, run by HotSpot: where one throws, nothing was proven.
class RangesFuzzTest {
    private static final int METHODS = 200;
    private static final int[] EDGES = {0, 1, 2, 3, 5, -1, -2, 7, Integer.MAX_VALUE, Integer.MAX_VALUE - 1, Integer.MIN_VALUE};
    private static final String[] INTS = {"a", "b", "i", "j", "k"};
    private static final String[] ARRAYS = {"p", "q", "r"};

    @TempDir Path folder;
    private Random random;
    private StringBuilder text;
    /// The variable of the innermost loop: indices are more often near it.
    private String counter = "i";

    @Test void whatIsProvenNeverFails() throws Exception {
        long seed = Long.getLong("beetos.seed", System.nanoTime());
        random = new Random(seed);
        text = new StringBuilder("class Fuzz {\nstatic int fuel;\nstatic void burn() { if (--fuel < 0) throw new IllegalStateException(); }\nstatic Object kept;\n");
        for (int i = 0; i < METHODS; i++) {
            method("m" + i);
        }
        Sources.compile(folder, text.append("}\n").toString());
        int proven = 0;
        int failures = 0;
        var fuzz = Accesses.world(folder).require("Fuzz", "the test");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> program = loader.loadClass("Fuzz");
            var fuel = program.getDeclaredField("fuel");
            fuel.setAccessible(true);
            for (int i = 0; i < METHODS; i++) {
                Map<Integer, Accesses> lines = Accesses.of(fuzz.declared("m" + i, "(II[I[I)I"));
                proven += lines.values().stream().mapToInt(Accesses::within).sum();
                var method = program.getDeclaredMethod("m" + i, int.class, int.class, int[].class, int[].class);
                method.setAccessible(true);
                for (int run = 0; run < 60; run++) {
                    fuel.setInt(null, 200);
                    Object[] arguments = {edge(), edge(), new int[random.nextInt(6)], random.nextInt(8) == 0 ? null : new int[random.nextInt(4)]};
                    try {
                        method.invoke(null, arguments);
                    } catch (InvocationTargetException e) {
                        StackTraceElement[] trace = e.getCause().getStackTrace();
                        boolean index = e.getCause() instanceof ArrayIndexOutOfBoundsException;
                        boolean row = e.getCause() instanceof NullPointerException absent && String.valueOf(absent.getMessage()).contains("because \"g[");
                        if (!index && !row || trace.length == 0) {   // HotSpot leaves traces out where it throws often
                            continue;
                        }
                        StackTraceElement place = trace[0];
                        failures++;
                        Accesses at = lines.get(place.getLineNumber());
                        String what = "seed " + seed + ", " + place + ": " + text.toString().lines().skip(place.getLineNumber() - 1).findFirst().orElse("");
                        assertFalse(index && at.cannotFail(), what);
                        assertFalse(row && at != null && at.present() > 0, what);
                    }
                }
            }
        }
        System.out.println("seed " + seed + ": " + proven + " accesses proven, " + failures + " others failed");
        assertTrue(proven > METHODS / 4 && failures > METHODS, proven + " proven, " + failures + " failures");
    }

    private int edge() {
        return random.nextInt(3) == 0 ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(8);
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void method(String name) {
        text.append("static int ").append(name).append("(int a, int b, int[] p, int[] q) {\nint i = ").append(random.nextInt(3)).append(", j = 0, k = 1, s = 0; long x = a;\n");
        text.append("int[] r = new int[").append(any("4", "a", "a + 1", "b + 2", "p.length", "p.length + 1")).append("];\n");
        text.append("int[][] g = new int[").append(any("3", "a", "a + 1")).append("][").append(any("2", "b", "a", "b + 1")).append("];\n");
        for (int n = 2 + random.nextInt(3); n > 0; n--) {
            statement(3);
        }
        text.append("return s + i + j + k;\n}\n");
    }

    private void statement(int depth) {
        String v = any("i", "j", "k");
        switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0 -> text.append(v).append(" = ").append(number()).append(";\n");
            case 1 -> text.append(v).append(any("++", "--", " += 2", " -= 3")).append(";\n");
            case 2 -> text.append("x = ").append(any("(long) i * j", "x + i", "x - 1", "(long) a * a", "k")).append(";\n");
            case 3 -> text.append(any("p = q", "r = p", "r = new int[" + number() + "]", "kept = g", "g = new int[" + any("a", "4", "i") + "][" + any("b", "k") + "]",
                    "int[][] h" + text.length() + " = g", "r = g[i]", "g[j] = q", "g[i] = null")).append(";\n");
            case 4 -> text.append("s += g[").append(number()).append("][").append(number()).append("];\n");
            default -> text.append(random.nextBoolean() ? "s += " + element() + ";\n" : element() + " = k;\n");
            case 8 -> {
                text.append("if (").append(condition()).append(") {\n");
                statement(depth - 1);
                text.append("} else {\n");
                statement(depth - 1);
                text.append("}\n");
            }
            case 9, 10 -> {
                text.append("for (").append(v).append(" = ").append(any("0", "1", "2", "a", "p.length - 1", "b - 1")).append("; ")
                        .append(any(v + " < a", v + " <= a", v + " < r.length", v + " < p.length", v + " >= 0", v + " > 0", v + " < b")).append("; ")
                        .append(v).append(any("++", "++", "--", " += 2")).append(") {\nburn();\n");
                String outer = counter;
                counter = v;
                statement(depth - 1);
                statement(depth - 1);
                counter = outer;
                text.append("}\n");
            }
            case 11 -> {
                text.append("while (").append(condition()).append(") {\nburn();\n");
                statement(depth - 1);
                statement(depth - 1);
                text.append("}\n");
            }
        }
    }

    private String element() {
        return any(ARRAYS) + "[" + number() + "]";
    }

    private String number() {
        return random.nextBoolean() ? any(counter, counter, counter + " - 1", counter + " / 2") : any(any(INTS), any(INTS), any(INTS), "(int) x", any(INTS) + " + 1", any(INTS) + " - 1", "a - 1 - " + any(INTS), "(i + j) >>> 1", any(INTS) + " & 3", any(INTS) + " % 3",
                any(INTS) + " / 2", any(INTS) + " * 2", any("i", "j", "k") + "++", "--" + any("i", "j", "k"), any(ARRAYS) + ".length - 1", String.valueOf(random.nextInt(5)));
    }

    private String condition() {
        return any(any(INTS) + any(" < ", " <= ", " > ", " >= ", " == ", " != ") + any(INTS), any(INTS) + any(" < ", " >= ") + any(ARRAYS) + ".length",
                any(INTS) + any(" > ", " >= ", " < ") + "0", "x" + any(" < ", " <= ") + any("a", "b"), "x >= 0 && x < a", "i >= 0 && i < r.length");
    }
}
