package beetos.hosted.guest;

import beetos.user.KernelPlatform;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// `java.lang.Thread` and `LockSupport` for the threads of this process.
public final class ThreadMethods {
    private ThreadMethods() {}

    public static Thread currentThread() {
        return Threads.current();
    }

    public static void yield() {
        KernelPlatform.yieldThread();
    }

    public static void start(Thread thread) {
        Threads.start(thread);
    }

    public static void join(Thread thread) throws InterruptedException {
        join(thread, 0);
    }

    public static void join(Thread thread, long milliseconds) throws InterruptedException {
        if (isAlive(thread)) {
            Threads.real(thread).join(milliseconds);
        }
    }

    public static void join(Thread thread, long milliseconds, int nanos) throws InterruptedException {
        join(thread, nanos > 0 ? milliseconds + 1 : milliseconds);
    }

    public static boolean join(Thread thread, Duration duration) throws InterruptedException {
        if (!isAlive(thread)) {
            return Threads.isStarted(thread);
        }
        return Threads.real(thread).join(duration);
    }

    public static void interrupt(Thread thread) {
        Threads.real(thread).interrupt();
    }

    public static boolean isInterrupted(Thread thread) {
        return thread == Threads.current() ? Thread.currentThread().isInterrupted() : Threads.real(thread).isInterrupted();
    }

    public static boolean isAlive(Thread thread) {
        return thread == Threads.current() || Threads.real(thread).isAlive();
    }

    public static Thread.State getState(Thread thread) {
        return thread == Threads.current() ? Thread.State.RUNNABLE : Threads.real(thread).getState();
    }

    public static StackTraceElement[] getStackTrace(Thread thread) {
        return thread == Threads.current() ? ThrowableMethods.ownTrace(new Throwable()) : new StackTraceElement[0];
    }

    public static void dumpStack() {
        ThrowableMethods.printStackTrace(new Exception("Stack trace"));
    }

    public static void unpark(Thread thread) {
        LockSupport.unpark(Threads.real(thread));
    }

    public static void setDefaultUncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler) {
        Threads.defaultHandler(handler);
    }

    public static Thread.UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return Threads.defaultHandler();
    }

    public static Thread.Builder.OfPlatform ofPlatform() {
        throw new UnsupportedOperationException("hosted mode: Thread.ofPlatform; new Thread is the same");
    }

    public static Thread.Builder.OfVirtual ofVirtual() {
        throw new UnsupportedOperationException("virtual threads are not offered: a thread is the kernel's");
    }

    public static Thread startVirtualThread(Runnable task) {
        throw new UnsupportedOperationException("virtual threads are not offered: a thread is the kernel's");
    }
}
