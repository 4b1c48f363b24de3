package beetos.hosted.guest;

import beetos.runtime.Exit;

/// `java.lang.Runtime` for this process. Memory is the JVM's own.
public final class RuntimeMethods {
    private RuntimeMethods() {}

    public static void exit(Runtime runtime, int status) {
        Exit.exit(status);
    }

    public static void halt(Runtime runtime, int status) {
        Exit.halt(status);
    }

    public static void addShutdownHook(Runtime runtime, Thread hook) {
        Exit.addHook(hook);
    }

    public static boolean removeShutdownHook(Runtime runtime, Thread hook) {
        return Exit.removeHook(hook);
    }

    public static int availableProcessors(Runtime runtime) {
        return 1;
    }

    public static long freeMemory(Runtime runtime) {
        return runtime.freeMemory();
    }

    public static long totalMemory(Runtime runtime) {
        return runtime.totalMemory();
    }

    public static long maxMemory(Runtime runtime) {
        return runtime.maxMemory();
    }

    public static void gc(Runtime runtime) {
        runtime.gc();
    }
}
