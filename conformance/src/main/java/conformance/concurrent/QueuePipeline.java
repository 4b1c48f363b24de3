package conformance.concurrent;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Three threads hand numbers on through blocking queues.
public final class QueuePipeline {
    public static void main(String[] args) throws Exception {
        BlockingQueue<Integer> first = new ArrayBlockingQueue<>(2);
        BlockingQueue<Integer> second = new LinkedBlockingQueue<>(2);
        Thread producer = new Thread(() -> {
            try {
                for (int i = 1; i <= 300; i++) {
                    first.put(i);
                }
                first.put(-1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Thread squarer = new Thread(() -> {
            try {
                int value;
                while ((value = first.take()) >= 0) {
                    second.put(value * value);
                }
                second.put(-1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        producer.start();
        squarer.start();
        long sum = 0;
        int value;
        while ((value = second.take()) >= 0) {
            sum += value;
        }
        producer.join();
        squarer.join();
        System.out.println(sum);
    }
}
