package beetos.runtime.jdk;

import beetos.runtime.Platform;
import beetos.runtime.Substitute;
import java.util.Map;

/// The JDK's view of its virtual machine: booted, without flags or saved properties.
@Substitute(value = "jdk/internal/misc/VM", initializer = false)
final class VmMethods {
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final long NANOS_A_MILLI = 1_000_000;

    private VmMethods() {}

    static boolean isBooted() { return true; }

    static boolean isModuleSystemInited() { return true; }

    static int initLevel() { return 4; }

    static String getSavedProperty(String name) { return null; }

    static Map<String, String> getSavedProperties() { return Map.of(); }

    static long maxDirectMemory() { return Long.MAX_VALUE; }

    static boolean isShutdown() { return false; }

    /// Nanoseconds from `seconds` after 1970 to now.
    static long getNanoTimeAdjustment(long seconds) {
        long milliseconds = Platform.wallMillis();
        return (milliseconds / 1000 - seconds) * NANOS_A_SECOND + milliseconds % 1000 * NANOS_A_MILLI;
    }
}
