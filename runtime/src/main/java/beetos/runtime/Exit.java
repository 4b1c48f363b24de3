package beetos.runtime;

import java.util.ArrayList;
import java.util.List;

/// The end of a program: shutdown hooks, what the output streams still hold, and the status.
public final class Exit {
    private static List<Thread> hooks;
    private static boolean begun;

    private Exit() {}

    static void afterMain(int status) {
        ThreadControl.awaitUsers();
        exit(status);
    }

    /// Runs the hooks, once, and ends the program. Never returns; a second caller waits for the end.
    public static void exit(int status) {
        synchronized (Exit.class) {
            if (begun) {
                halt(status);
            }
            begun = true;
            runHooks();
            halt(status);
        }
    }

    public static void halt(int status) {
        Console.OUTPUT.flushLast();
        Console.ERROR.flushLast();
        Platform.exit(status);
    }

    public static synchronized void addHook(Thread hook) {
        if (begun) {
            throw new IllegalStateException("Shutdown in progress");
        }
        if (hooks == null) {
            hooks = new ArrayList<>();
        }
        if (hooks.contains(hook)) {
            throw new IllegalArgumentException("Hook previously registered");
        }
        hooks.add(hook);
    }

    public static synchronized boolean removeHook(Thread hook) { return hooks != null && hooks.remove(hook); }

    /// One after the other: their order is not specified, and a board has one thread.
    private static void runHooks() {
        for (int i = 0; hooks != null && i < hooks.size(); i++) {
            try {
                hooks.get(i).run();
            } catch (Throwable uncaught) {
                hooks.get(i).getUncaughtExceptionHandler().uncaughtException(hooks.get(i), uncaught);
            }
        }
    }
}
