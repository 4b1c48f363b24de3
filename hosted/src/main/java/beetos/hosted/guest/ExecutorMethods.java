package beetos.hosted.guest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

/// The JDK's pools with threads of this process.
public final class ExecutorMethods {
    private static final ThreadFactory FACTORY = task -> Threads.prepared(new Thread(task));

    /// A thread a task, as `beetos.runtime` has it on one processor.
    private static final Executor ASYNCHRONOUS = task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        Threads.start(thread);
    };

    private ExecutorMethods() {}

    private static ThreadFactory own(ThreadFactory factory) {
        return task -> Threads.prepared(factory.newThread(task));
    }

    public static ExecutorService newFixedThreadPool(int threads) {
        return Executors.newFixedThreadPool(threads, FACTORY);
    }

    public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory) {
        return Executors.newFixedThreadPool(threads, own(factory));
    }

    public static ExecutorService newCachedThreadPool() {
        return Executors.newCachedThreadPool(FACTORY);
    }

    public static ExecutorService newCachedThreadPool(ThreadFactory factory) {
        return Executors.newCachedThreadPool(own(factory));
    }

    public static ExecutorService newSingleThreadExecutor() {
        return Executors.newSingleThreadExecutor(FACTORY);
    }

    public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
        return Executors.newSingleThreadExecutor(own(factory));
    }

    public static ScheduledExecutorService newScheduledThreadPool(int threads) {
        return Executors.newScheduledThreadPool(threads, FACTORY);
    }

    public static ScheduledExecutorService newScheduledThreadPool(int threads, ThreadFactory factory) {
        return Executors.newScheduledThreadPool(threads, own(factory));
    }

    public static ScheduledExecutorService newSingleThreadScheduledExecutor() {
        return Executors.newSingleThreadScheduledExecutor(FACTORY);
    }

    public static ScheduledExecutorService newSingleThreadScheduledExecutor(ThreadFactory factory) {
        return Executors.newSingleThreadScheduledExecutor(own(factory));
    }

    public static ExecutorService newThreadPerTaskExecutor(ThreadFactory factory) {
        return Executors.newThreadPerTaskExecutor(own(factory));
    }

    public static ExecutorService newVirtualThreadPerTaskExecutor() {
        throw new UnsupportedOperationException("virtual threads are not offered: a thread is the kernel's");
    }

    public static <T> CompletableFuture<T> supplyAsync(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, ASYNCHRONOUS);
    }

    public static <T> CompletableFuture<T> supplyAsync(Supplier<T> task, Executor executor) {
        return CompletableFuture.supplyAsync(task, executor);
    }

    public static CompletableFuture<Void> runAsync(Runnable task) {
        return CompletableFuture.runAsync(task, ASYNCHRONOUS);
    }

    public static CompletableFuture<Void> runAsync(Runnable task, Executor executor) {
        return CompletableFuture.runAsync(task, executor);
    }
}
