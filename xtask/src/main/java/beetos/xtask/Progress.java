package beetos.xtask;

import java.util.Locale;

/// Says on standard error what takes long, and how long it took. Several threads may have begun something.
final class Progress {
    private static final ThreadLocal<Long> BEGUN = new ThreadLocal<>();

    private Progress() {}

    static void begin(String what) {
        BEGUN.set(System.nanoTime());
        System.err.println("beet: " + what);
    }

    static void end(String format, Object... arguments) {
        double seconds = (System.nanoTime() - BEGUN.get()) / 1e9;
        System.err.printf(Locale.ROOT, "beet: %s, %.1f s%n", String.format(Locale.ROOT, format, arguments), seconds);
    }
}
