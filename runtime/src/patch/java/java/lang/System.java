package java.lang;

import beetos.runtime.Console;
import beetos.runtime.ConsoleInput;
import beetos.runtime.Copying;
import beetos.runtime.Environment;
import beetos.runtime.Exit;
import beetos.runtime.Hashes;
import beetos.runtime.Platform;
import beetos.runtime.SystemProperties;
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
        return properties == null ? SystemProperties.value(name) : properties.getProperty(name);
    }

    public static String getProperty(String name, String otherwise) {
        String value = getProperty(name);
        return value == null ? otherwise : value;
    }

    public static String setProperty(String name, String value) {
        checkName(name);
        return (String) getProperties().setProperty(name, value);
    }

    public static String clearProperty(String name) {
        checkName(name);
        return (String) getProperties().remove(name);
    }

    /// From the first time that a program asks for all of them, they are kept here.
    public static synchronized Properties getProperties() {
        if (properties == null) {
            setProperties(null);
        }
        return properties;
    }

    /// Null: those that the program found.
    public static synchronized void setProperties(Properties given) {
        if (given == null) {
            given = new Properties();
            for (String name : SystemProperties.NAMES) {
                given.setProperty(name, SystemProperties.value(name));
            }
        }
        properties = given;
    }

    private static void checkName(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
    }

    public static String getenv(String name) { return Environment.variable(name); }

    public static Map<String, String> getenv() { return Environment.variables(); }

    public static void gc() { Runtime.getRuntime().gc(); }

    public static void runFinalization() {}

    public static void exit(int status) { Exit.exit(status); }

    public static SecurityManager getSecurityManager() { return null; }

    /// Only build-time code asks: nothing is looked up by name at run time.
    static boolean allowSecurityManager() { return false; }

    public static java.io.Console console() { return null; }
}
