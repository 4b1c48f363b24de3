package beetos.runtime.jdk;

import beetos.runtime.Substitute;

/// The JDK's own helper threads (cleaners, schedulers) as plain daemon threads: there is no thread group and no class loader to hide from.
@Substitute(value = "jdk/internal/misc/InnocuousThread", initializer = false)
final class InnocuousThreadMethods {
    private InnocuousThreadMethods() {}

    static Thread newThread(String name, Runnable target) {
        return daemon(name, target);
    }

    static Thread newSystemThread(String name, Runnable target, int priority) {
        Thread thread = daemon(name, target);
        if (priority >= Thread.MIN_PRIORITY) {
            thread.setPriority(priority);
        }
        return thread;
    }

    private static Thread daemon(String name, Runnable target) {
        Thread thread = new Thread(target, name);
        thread.setDaemon(true);
        return thread;
    }
}
