package beetos.os.fs;

import java.util.ArrayDeque;

/// A thread that does one thing after the other. What fails is over; the next one is not concerned.
///
/// The queue needs no limit: whoever asks waits for the answer, and files that are closed were open before.
final class Worker implements Runnable {
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();

    static Worker start(String name) {
        Worker worker = new Worker();
        Thread thread = new Thread(worker, name);
        thread.setDaemon(true);
        thread.start();
        return worker;
    }

    synchronized void add(Runnable action) {
        waiting.addLast(action);
        notify();
    }

    private synchronized Runnable take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return waiting.removeFirst();
    }

    @Override
    public void run() {
        while (true) {
            try {
                take().run();
            } catch (InterruptedException | RuntimeException | OutOfMemoryError | StackOverflowError failed) {
                // its client has been refused, or there is none
            }
        }
    }
}
