package programs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Ordinary Java that a hosted machine runs: monitors, a pool, a queue with its two ends, an uncaught exception, an exit status.
public final class Ordinary {
    private static final int THREADS = 4;
    private static final int ROUNDS = 1000;

    private static int count;

    private Ordinary() {}

    private static synchronized void increment() {
        count++;
    }

    public static void main(String[] arguments) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    increment();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(Thread.currentThread().getName() + " counted " + count + ", pool " + pool() + ", queue " + queue());
        Thread bad = new Thread(() -> { throw new IllegalStateException("as asked"); }, "bad");
        bad.start();
        bad.join();
        System.exit(5);
    }

    private static int pool() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Future<Integer>> squares = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int number = i;
            squares.add(pool.submit(() -> {
                Thread.sleep(1);
                return number * number;
            }));
        }
        int sum = 0;
        for (Future<Integer> square : squares) {
            sum += square.get();
        }
        pool.shutdown();
        return sum;
    }

    private static int queue() throws Exception {
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(2);
        Thread producer = new Thread(() -> {
            try {
                for (int i = 0; i < 100; i++) {
                    queue.put(i);
                }
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });
        producer.start();
        int sum = 0;
        for (int i = 0; i < 100; i++) {
            sum += queue.take();
        }
        return sum;
    }
}
