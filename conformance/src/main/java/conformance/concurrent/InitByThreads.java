package conformance.concurrent;

import java.util.concurrent.atomic.AtomicInteger;

/// Two threads need one class at the same time; its initialiser runs once and both see its result.
public final class InitByThreads {
    private static final AtomicInteger RUNS = new AtomicInteger();

    static final class Slow {
        static final int VALUE = compute();

        private static int compute() {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
            return RUNS.incrementAndGet() * 10;
        }
    }

    public static void main(String[] args) throws Exception {
        int[] seen = new int[3];
        Thread[] threads = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int index = i;
            threads[i] = new Thread(() -> seen[index] = Slow.VALUE);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(seen[0] + " " + seen[1] + " " + seen[2] + " " + RUNS.get());
    }
}
