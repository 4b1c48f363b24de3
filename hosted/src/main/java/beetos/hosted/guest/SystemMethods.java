package beetos.hosted.guest;

import beetos.runtime.Console;
import beetos.runtime.ConsoleInput;
import beetos.runtime.Environment;
import beetos.runtime.Exit;
import beetos.runtime.SystemProperties;
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
    private static Properties properties;

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

    public static synchronized Properties getProperties() {
        if (properties == null) {
            setProperties(null);
        }
        return properties;
    }

    public static synchronized void setProperties(Properties replacement) {
        Properties given = replacement;
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

    public static String getenv(String name) {
        return Environment.variable(name);
    }

    public static Map<String, String> getenv() {
        return Environment.variables();
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
