package java.lang;

import beetos.runtime.Console;
import beetos.runtime.ConsoleInput;
import beetos.runtime.Copying;
import beetos.runtime.Exit;
import beetos.runtime.Hashes;
import beetos.runtime.Platform;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.CollectionDoor;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.RandomDoor;
import jdk.internal.access.SharedSecrets;

/// System on BeetOS: streams, time, array copies and properties, straight on the platform.
public final class System {
    public static InputStream in = new ConsoleInput();
    public static PrintStream out = new PrintStream(Console.OUTPUT);
    public static PrintStream err = new PrintStream(Console.ERROR);

    private static Properties properties;

    private System() {}

    /// Run at build time, as soon as SharedSecrets is there.
    private static void setJavaLangAccess() {
        SharedSecrets.setJavaLangAccess(new LangAccess());
        CollectionDoor.open();
        SharedSecrets.setJavaUtilConcurrentTLRAccess(new RandomDoor());
    }

    public static void setIn(InputStream in) { System.in = in; }

    public static void setOut(PrintStream out) { System.out = out; }

    public static void setErr(PrintStream err) { System.err = err; }

    public static long currentTimeMillis() { return Platform.wallMillis(); }

    public static long nanoTime() { return Platform.monotonicNanos(); }

    public static void arraycopy(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        Copying.copy(source, sourceIndex, target, targetIndex, length);
    }

    public static int identityHashCode(Object object) { return object == null ? 0 : Hashes.identity(object); }

    public static String lineSeparator() { return "\n"; }

    public static String getProperty(String name) {
        checkName(name);
        String value = properties == null ? null : properties.getProperty(name);
        return value != null ? value : given(name);
    }

    public static String getProperty(String name, String otherwise) {
        String value = getProperty(name);
        return value == null ? otherwise : value;
    }

    public static String setProperty(String name, String value) {
        String old = getProperty(name);
        getProperties().setProperty(name, value);
        return old;
    }

    public static String clearProperty(String name) {
        String old = getProperty(name);
        getProperties().remove(name);
        return old;
    }

    /// What was set by the program; the platform's own are only asked for by name.
    public static synchronized Properties getProperties() {
        if (properties == null) {
            properties = new Properties();
        }
        return properties;
    }

    public static void setProperties(Properties properties) { System.properties = properties; }

    private static void checkName(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
    }

    private static String given(String name) {
        return switch (name) {
            case "line.separator" -> "\n";
            case "file.separator" -> "/";
            case "path.separator" -> ":";
            case "user.dir" -> "/";
            case "java.version" -> "25";
            case "java.specification.version" -> "25";
            case "java.vendor" -> "BeetOS";
            case "os.name" -> "BeetOS";
            case "os.arch" -> "aarch64";
            case "file.encoding", "native.encoding", "stdout.encoding", "stderr.encoding", "stdin.encoding" -> "UTF-8";
            default -> Platform.property(name);
        };
    }

    public static String getenv(String name) { return Platform.property("env." + name); }

    public static Map<String, String> getenv() { return Map.of(); }

    public static void gc() { Runtime.getRuntime().gc(); }

    public static void runFinalization() {}

    public static void exit(int status) { Exit.exit(status); }

    public static SecurityManager getSecurityManager() { return null; }

    /// Only build-time code asks: nothing is looked up by name at run time.
    static boolean allowSecurityManager() { return false; }

    public static java.io.Console console() { return null; }
}
