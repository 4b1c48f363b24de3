package conformance.concurrent;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// Covers Thread.Builder, thread factories, names, priorities, and a single-thread executor that uses one.
public final class ThreadFactories {
    public static void main(String[] args) throws Exception {
        Thread built = Thread.ofPlatform().name("built-", 3).daemon(true).unstarted(() -> System.out.println(Thread.currentThread().getName()));
        System.out.println(built.getName() + " " + built.isDaemon() + " " + built.getState() + " " + built.isVirtual());
        built.start();
        built.join();
        AtomicInteger made = new AtomicInteger();
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, "pool-" + made.incrementAndGet());
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        };
        try (ExecutorService pool = java.util.concurrent.Executors.newSingleThreadExecutor(factory)) {
            System.out.println(pool.submit(() -> Thread.currentThread().getName() + " " + Thread.currentThread().getPriority()).get());
            pool.execute(() -> System.out.println("executed by " + Thread.currentThread().getName()));
        }
        System.out.println(made.get());
        Thread named = new Thread("never started");
        named.setName("renamed");
        System.out.println(named.getName() + " " + named.isAlive());
    }
}
