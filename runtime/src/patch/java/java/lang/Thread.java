package java.lang;

import beetos.runtime.Platform;
import beetos.runtime.ThreadControl;
import beetos.runtime.Trace;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/// Thread on BeetOS: one thread of the kernel each. There are no virtual threads, and no thread groups but in name.
public class Thread implements Runnable {
    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private static final long NANOS_A_MILLI = 1_000_000;
    private static final AtomicLong NEXT_ID = new AtomicLong(3);
    private static final AtomicLong NEXT_NUMBER = new AtomicLong();
    private static UncaughtExceptionHandler defaultHandler;

    public enum State { NEW, RUNNABLE, BLOCKED, WAITING, TIMED_WAITING, TERMINATED }

    @FunctionalInterface
    public interface UncaughtExceptionHandler {
        void uncaughtException(Thread thread, Throwable exception);
    }

    // Read and written by other classes of java.base, some by offset.
    ThreadLocal.ThreadLocalMap threadLocals;
    ThreadLocal.ThreadLocalMap inheritableThreadLocals;
    private ThreadLocal.ThreadLocalMap terminatingThreadLocals;
    volatile Object parkBlocker;
    long threadLocalRandomSeed;
    int threadLocalRandomProbe;
    int threadLocalRandomSecondarySeed;
    private final long tid;

    private volatile String name;
    private final Runnable target;
    private final ThreadGroup group;
    private final long stackSize;
    private volatile int priority = NORM_PRIORITY;
    private volatile boolean daemon;
    private volatile boolean started;
    private volatile boolean ended;
    private volatile UncaughtExceptionHandler handler;
    private ClassLoader contextClassLoader;

    public Thread() { this(null, null, numbered(), 0, true); }

    public Thread(Runnable task) { this(null, task, numbered(), 0, true); }

    public Thread(ThreadGroup group, Runnable task) { this(group, task, numbered(), 0, true); }

    public Thread(String name) { this(null, null, name, 0, true); }

    public Thread(ThreadGroup group, String name) { this(group, null, name, 0, true); }

    public Thread(Runnable task, String name) { this(null, task, name, 0, true); }

    public Thread(ThreadGroup group, Runnable task, String name) { this(group, task, name, 0, true); }

    public Thread(ThreadGroup group, Runnable task, String name, long stackSize) { this(group, task, name, stackSize, true); }

    public Thread(ThreadGroup group, Runnable task, String name, long stackSize, boolean inherit) {
        Thread parent = currentThread();
        this.group = group;
        this.target = task;
        this.name = java.util.Objects.requireNonNull(name, "'name' is null");
        this.stackSize = stackSize;
        this.tid = NEXT_ID.incrementAndGet();
        this.daemon = parent.daemon;
        this.priority = parent.priority;
        if (inherit && parent.inheritableThreadLocals != null) {
            inheritableThreadLocals = ThreadLocal.createInheritedMap(parent.inheritableThreadLocals);
        }
    }

    /// The first thread of the program.
    private Thread(long id) {
        group = null;
        target = null;
        stackSize = 0;
        tid = id;
        name = "main";
        started = true;
    }

    private static String numbered() { return "Thread-" + NEXT_NUMBER.getAndIncrement(); }

    public static Thread currentThread() {
        Thread current = ThreadControl.current();
        return current != null ? current : first();
    }

    private static Thread first() {
        Thread first = new Thread(1);
        ThreadControl.attach(first);
        return first;
    }

    static Thread currentCarrierThread() { return currentThread(); }

    ThreadLocal.ThreadLocalMap terminatingThreadLocals() { return terminatingThreadLocals; }

    void setTerminatingThreadLocals(ThreadLocal.ThreadLocalMap map) { terminatingThreadLocals = map; }

    ThreadLocal.ThreadLocalMap threadLocals() { return threadLocals; }

    void setThreadLocals(ThreadLocal.ThreadLocalMap map) { threadLocals = map; }

    ThreadLocal.ThreadLocalMap inheritableThreadLocals() { return inheritableThreadLocals; }

    void setInheritableThreadLocals(ThreadLocal.ThreadLocalMap map) { inheritableThreadLocals = map; }

    public static void yield() { Platform.yieldThread(); }

    public static void onSpinWait() {}

    public static void sleep(long milliseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        sleepNanos(milliseconds * NANOS_A_MILLI);
    }

    public static void sleep(long milliseconds, int nanos) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos >= NANOS_A_MILLI) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        sleepNanos(milliseconds * NANOS_A_MILLI + nanos);
    }

    public static void sleep(Duration duration) throws InterruptedException { sleepNanos(duration.toNanos()); }

    private static void sleepNanos(long nanos) throws InterruptedException {
        if (ThreadControl.sleepUntil(Platform.monotonicNanos() + nanos)) {
            throw new InterruptedException("sleep interrupted");
        }
    }

    public void start() {
        synchronized (this) {
            if (started) {
                throw new IllegalThreadStateException();
            }
            started = true;
        }
        if (!daemon) {
            ThreadControl.countUser(1);
        }
        try {
            ThreadControl.start(this, new Body(this), stackSize);
        } catch (Error refused) {
            started = false;
            ended();
            throw refused;
        }
    }

    /// What the new thread does: the program's code, its uncaught exception, and the end.
    private record Body(Thread thread) implements Runnable {
        @Override public void run() {
            try {
                thread.run();
            } catch (Throwable uncaught) {
                thread.dispatchUncaughtException(uncaught);
            }
            thread.exit();
        }
    }

    @Override public void run() {
        if (target != null) {
            target.run();
        }
    }

    private void exit() {
        threadLocals = null;
        inheritableThreadLocals = null;
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        ended();
    }

    private void ended() {
        if (!daemon) {
            ThreadControl.countUser(-1);
        }
    }

    void dispatchUncaughtException(Throwable uncaught) {
        try {
            getUncaughtExceptionHandler().uncaughtException(this, uncaught);
        } catch (Throwable ofHandler) {
            System.err.println("Exception: " + ofHandler.getClass().getName() + " thrown from the UncaughtExceptionHandler in thread \"" + name + "\"");
        }
    }

    public UncaughtExceptionHandler getUncaughtExceptionHandler() {
        if (handler != null) {
            return handler;
        }
        return defaultHandler != null ? defaultHandler : Thread::report;
    }

    private static void report(Thread thread, Throwable uncaught) {
        System.out.flush();
        System.err.print("Exception in thread \"" + thread.name + "\" ");
        uncaught.printStackTrace();
    }

    public void setUncaughtExceptionHandler(UncaughtExceptionHandler handler) { this.handler = handler; }

    public static UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() { return defaultHandler; }

    public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler handler) { defaultHandler = handler; }

    public void interrupt() { ThreadControl.interrupt(this); }

    public static boolean interrupted() { return ThreadControl.takeInterrupt(); }

    boolean getAndClearInterrupt() { return ThreadControl.takeInterrupt(); }

    public boolean isInterrupted() { return ThreadControl.isInterrupted(this); }

    public final boolean isAlive() { return started && !ended; }

    public final void join() throws InterruptedException { join(0); }

    public final synchronized void join(long milliseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        long deadline = Platform.monotonicNanos() + milliseconds * NANOS_A_MILLI;
        while (isAlive()) {
            long left = milliseconds == 0 ? 0 : (deadline - Platform.monotonicNanos() + NANOS_A_MILLI - 1) / NANOS_A_MILLI;
            if (milliseconds != 0 && left <= 0) {
                return;
            }
            wait(left);
        }
    }

    public final void join(long milliseconds, int nanos) throws InterruptedException { join(nanos > 0 ? milliseconds + 1 : milliseconds); }

    public final boolean join(Duration duration) throws InterruptedException {
        join(Math.max(1, duration.toMillis()));
        return !isAlive();
    }

    public final String getName() { return name; }

    public final void setName(String name) { this.name = java.util.Objects.requireNonNull(name, "name cannot be null"); }

    public final int getPriority() { return priority; }

    public final void setPriority(int priority) {
        if (priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        this.priority = priority;
    }

    public final boolean isDaemon() { return daemon; }

    public final void setDaemon(boolean on) {
        if (started) {
            throw new IllegalThreadStateException();
        }
        daemon = on;
    }

    public final boolean isVirtual() { return false; }

    public final long threadId() { return tid; }

    public long getId() { return tid; }

    public final ThreadGroup getThreadGroup() { return ended ? null : group; }

    public State getState() {
        return !started ? State.NEW : ended ? State.TERMINATED : ThreadControl.isWaiting(this) ? State.WAITING : State.RUNNABLE;
    }

    State threadState() { return getState(); }

    public static boolean holdsLock(Object object) {
        return beetos.runtime.Monitors.isHeld(java.util.Objects.requireNonNull(object));
    }

    public static void dumpStack() { new Exception("Stack trace").printStackTrace(); }

    public StackTraceElement[] getStackTrace() {
        return this == currentThread() ? Trace.elements(Trace.capture(), new Throwable()) : new StackTraceElement[0];
    }

    public static Map<Thread, StackTraceElement[]> getAllStackTraces() { return Map.of(currentThread(), currentThread().getStackTrace()); }

    public ClassLoader getContextClassLoader() { return contextClassLoader; }

    public void setContextClassLoader(ClassLoader loader) { contextClassLoader = loader; }

    @Override public String toString() { return "Thread[#" + tid + "," + name + "," + priority + "," + (group == null ? "main" : group.getName()) + "]"; }

    public static Builder.OfPlatform ofPlatform() { return new PlatformThreads(); }

    public static Builder.OfVirtual ofVirtual() { throw virtualRefused(); }

    public static Thread startVirtualThread(Runnable task) { throw virtualRefused(); }

    private static UnsupportedOperationException virtualRefused() { return new UnsupportedOperationException("virtual threads are not offered"); }

    /// Makes threads by their properties.
    public sealed interface Builder permits Builder.OfPlatform, Builder.OfVirtual {
        Builder name(String name);

        Builder name(String prefix, long start);

        Builder inheritInheritableThreadLocals(boolean inherit);

        Builder uncaughtExceptionHandler(UncaughtExceptionHandler handler);

        Thread unstarted(Runnable task);

        Thread start(Runnable task);

        ThreadFactory factory();

        /// Threads of the kernel.
        sealed interface OfPlatform extends Builder permits PlatformThreads {
            @Override OfPlatform name(String name);

            @Override OfPlatform name(String prefix, long start);

            @Override OfPlatform inheritInheritableThreadLocals(boolean inherit);

            @Override OfPlatform uncaughtExceptionHandler(UncaughtExceptionHandler handler);

            OfPlatform group(ThreadGroup group);

            OfPlatform daemon(boolean on);

            default OfPlatform daemon() { return daemon(true); }

            OfPlatform priority(int priority);

            OfPlatform stackSize(long stackSize);
        }

        /// Not offered; the type stands for programs that name it.
        non-sealed interface OfVirtual extends Builder {
            @Override OfVirtual name(String name);

            @Override OfVirtual name(String prefix, long start);

            @Override OfVirtual inheritInheritableThreadLocals(boolean inherit);

            @Override OfVirtual uncaughtExceptionHandler(UncaughtExceptionHandler handler);
        }
    }
}
