package beetos.hosted.guest;

import beetos.runtime.Console;
import beetos.runtime.ConsoleInput;
import beetos.runtime.Exit;
import beetos.user.KernelPlatform;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;

/// `java.lang.System` for this process, and what prints to its error stream.
public final class SystemMethods {
    private static final String HOSTED = "beetos.hosted.";
    private static final String REFLECTION = "jdk.internal.reflect.";

    private static InputStream in = new ConsoleInput();
    private static PrintStream out = new PrintStream(Console.OUTPUT, false, StandardCharsets.UTF_8);
    private static PrintStream err = new PrintStream(Console.ERROR, true, StandardCharsets.UTF_8);
    private static Properties properties = new Properties();

    private SystemMethods() {}

    public static InputStream in() {
        return in;
    }

    public static PrintStream out() {
        return out;
    }

    public static PrintStream err() {
        return err;
    }

    public static void setIn(InputStream stream) {
        in = stream;
    }

    public static void setOut(PrintStream stream) {
        out = stream;
    }

    public static void setErr(PrintStream stream) {
        err = stream;
    }

    public static long currentTimeMillis() {
        return KernelPlatform.wallMillis();
    }

    public static long nanoTime() {
        return KernelPlatform.monotonicNanos();
    }

    public static String lineSeparator() {
        return "\n";
    }

    public static String getProperty(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
        String value = properties.getProperty(name);
        return value != null ? value : given(name);
    }

    public static String getProperty(String name, String otherwise) {
        String value = getProperty(name);
        return value == null ? otherwise : value;
    }

    public static String setProperty(String name, String value) {
        String old = getProperty(name);
        properties.setProperty(name, value);
        return old;
    }

    public static String clearProperty(String name) {
        String old = getProperty(name);
        properties.remove(name);
        return old;
    }

    public static Properties getProperties() {
        return properties;
    }

    public static void setProperties(Properties replacement) {
        properties = replacement;
    }

    private static String given(String name) {
        return switch (name) {
            case "line.separator" -> "\n";
            case "file.separator", "user.dir" -> "/";
            case "path.separator" -> ":";
            case "java.version", "java.specification.version" -> "25";
            case "java.vendor", "os.name" -> "BeetOS";
            case "os.arch" -> "aarch64";
            case "file.encoding", "native.encoding", "stdout.encoding", "stderr.encoding", "stdin.encoding" -> "UTF-8";
            default -> KernelPlatform.property(name);
        };
    }

    public static String getenv(String name) {
        return KernelPlatform.property("env." + name);
    }

    public static Map<String, String> getenv() {
        return Map.of();
    }

    public static void gc() {
        System.gc();
    }

    public static void runFinalization() {}

    public static void exit(int status) {
        Exit.exit(status);
    }

    public static java.io.Console console() {
        return null;
    }

    public static void printStackTrace(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            at.setStackTrace(ownTrace(at));
        }
        thrown.printStackTrace(err());
    }

    /// The frames of the program: without what called it in hosted mode, and named as on the machine.
    static StackTraceElement[] ownTrace(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith(HOSTED) && !frame.getClassName().startsWith(REFLECTION))
                .filter(frame -> !frame.getClassName().equals("java.lang.reflect.Method") && !frame.getClassName().equals("java.lang.VirtualThread"))
                .map(frame -> new StackTraceElement(frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber()))
                .toArray(StackTraceElement[]::new);
    }
}
