package conformance.concurrent;

import java.util.concurrent.atomic.AtomicInteger;

/// Starts virtual threads and joins them.
public final class VirtualThreads {
    public static void main(String[] args) throws Exception {
        AtomicInteger sum = new AtomicInteger();
        Thread[] threads = new Thread[10];
        for (int i = 0; i < 10; i++) {
            int n = i;
            threads[i] = Thread.ofVirtual().start(() -> sum.addAndGet(n));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(sum.get() + " " + threads[0].isVirtual());
    }
}
