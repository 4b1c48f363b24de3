package java.lang;

import java.util.concurrent.ThreadFactory;

/// The builder behind `Thread.ofPlatform()`.
final class PlatformThreads implements Thread.Builder.OfPlatform {
    private String name;
    private long number = -1;          // of the next thread, where names are numbered
    private boolean inherit = true;
    private Thread.UncaughtExceptionHandler handler;
    private ThreadGroup group;
    private Boolean daemon;
    private int priority;
    private long stackSize;

    @Override public PlatformThreads name(String name) {
        this.name = java.util.Objects.requireNonNull(name);
        number = -1;
        return this;
    }

    @Override public PlatformThreads name(String prefix, long start) {
        if (start < 0) {
            throw new IllegalArgumentException("'start' is negative");
        }
        name = java.util.Objects.requireNonNull(prefix);
        number = start;
        return this;
    }

    @Override public PlatformThreads inheritInheritableThreadLocals(boolean inherit) {
        this.inherit = inherit;
        return this;
    }

    @Override public PlatformThreads uncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler) {
        this.handler = java.util.Objects.requireNonNull(handler);
        return this;
    }

    @Override public PlatformThreads group(ThreadGroup group) {
        this.group = java.util.Objects.requireNonNull(group);
        return this;
    }

    @Override public PlatformThreads daemon(boolean on) {
        daemon = on;
        return this;
    }

    @Override public PlatformThreads priority(int priority) {
        if (priority < Thread.MIN_PRIORITY || priority > Thread.MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        this.priority = priority;
        return this;
    }

    @Override public PlatformThreads stackSize(long stackSize) {
        if (stackSize < 0) {
            throw new IllegalArgumentException();
        }
        this.stackSize = stackSize;
        return this;
    }

    @Override public Thread unstarted(Runnable task) {
        java.util.Objects.requireNonNull(task);
        String own = name == null ? "" : number < 0 ? name : name + number++;
        Thread thread = new Thread(group, task, own, stackSize, inherit);
        if (daemon != null) {
            thread.setDaemon(daemon);
        }
        if (priority != 0) {
            thread.setPriority(priority);
        }
        if (handler != null) {
            thread.setUncaughtExceptionHandler(handler);
        }
        return thread;
    }

    @Override public Thread start(Runnable task) {
        Thread thread = unstarted(task);
        thread.start();
        return thread;
    }

    @Override public ThreadFactory factory() { return this::unstarted; }
}
