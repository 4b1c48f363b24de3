package beetos.os.fs;

import java.util.ArrayDeque;

/// A thread that does one thing after the other, and one thing of its own a second after the last. What fails is over; the next one
/// is not concerned.
///
/// The queue needs no limit: whoever asks waits for the answer, and files that are closed were open before.
final class Worker implements Runnable {
    private static final long STACK = 128 * 1024;
    private static final long IDLE = 1000;       // milliseconds

    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private Runnable idle;                       // null: nothing
    private boolean busy;                        // something was done since `idle`

    static Worker start(String name) {
        Worker worker = new Worker();
        Thread thread = new Thread(null, worker, name, STACK);
        thread.setDaemon(true);
        thread.start();
        return worker;
    }

    synchronized void add(Runnable action) {
        waiting.addLast(action);
        notify();
    }

    /// What is done when nothing else is to be done for a second.
    synchronized void whenIdle(Runnable action) {
        idle = action;
    }

    private synchronized Runnable take() throws InterruptedException {
        while (waiting.isEmpty()) {
            boolean soon = busy && idle != null;
            wait(soon ? IDLE : 0);
            if (soon && waiting.isEmpty()) {
                busy = false;
                return idle;
            }
        }
        busy = true;
        return waiting.removeFirst();
    }

    @Override
    public void run() {
        while (true) {
            try {
                take().run();
            } catch (InterruptedException | RuntimeException | Error failed) {
                // its client has been refused, or there is none
            }
        }
    }
}
