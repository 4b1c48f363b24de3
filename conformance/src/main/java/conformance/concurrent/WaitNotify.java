package conformance.concurrent;

import java.util.ArrayDeque;

/// A bounded buffer between producer and consumer by wait and notifyAll.
public final class WaitNotify {
    private static final ArrayDeque<Integer> BUFFER = new ArrayDeque<>();

    private static void put(int value) throws InterruptedException {
        synchronized (BUFFER) {
            while (BUFFER.size() >= 3) {
                BUFFER.wait();
            }
            BUFFER.add(value);
            BUFFER.notifyAll();
        }
    }

    private static int take() throws InterruptedException {
        synchronized (BUFFER) {
            while (BUFFER.isEmpty()) {
                BUFFER.wait();
            }
            int value = BUFFER.remove();
            BUFFER.notifyAll();
            return value;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread producer = new Thread(() -> {
            try {
                for (int i = 0; i < 500; i++) {
                    put(i);
                }
                put(-1);
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        producer.start();
        int expected = 0;
        int value;
        while ((value = take()) >= 0) {
            if (value != expected++) {
                System.out.println("out of order " + value);
            }
        }
        producer.join();
        System.out.println(expected);
    }
}
