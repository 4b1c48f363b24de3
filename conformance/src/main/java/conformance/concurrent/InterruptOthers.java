package conformance.concurrent;

import java.util.concurrent.LinkedBlockingQueue;

/// Interrupts threads that sleep, wait, and are blocked in a queue, and joins with a limit of time.
public final class InterruptOthers {
    interface Blocking {
        void run() throws InterruptedException;
    }

    private static void interrupt(String name, Blocking action) throws InterruptedException {
        Thread thread = new Thread(() -> {
            try {
                action.run();
                System.out.println(name + " ended");
            } catch (InterruptedException e) {
                System.out.println(name + " interrupted");
            }
        });
        thread.start();
        thread.join(5);
        System.out.println(thread.isAlive());
        thread.interrupt();
        thread.join();
    }

    public static void main(String[] args) throws Exception {
        Object monitor = new Object();
        interrupt("sleep", () -> Thread.sleep(60_000));
        interrupt("wait", () -> {
            synchronized (monitor) {
                monitor.wait();
            }
        });
        interrupt("take", () -> new LinkedBlockingQueue<Integer>().take());
        interrupt("join", () -> Thread.currentThread().join());
    }
}
