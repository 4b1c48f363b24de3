package beetos.os.fs;

import java.util.ArrayDeque;

/// A thread that does one thing after the other, and one thing of its own a second after the last, or between two when they do not end. What
/// fails is over; the next one is not concerned.
///
/// The queue needs no limit: whoever asks waits for the answer, and files that are closed were open before.
final class Worker implements Runnable {
    private static final long STACK = 128 * 1024;
    private static final long IDLE = 1000;       // milliseconds
    private static final long LATEST = 5_000_000_000L;      // nanoseconds

    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private Runnable idle;                       // null: nothing
    private boolean busy;                        // something was done since `idle`
    private long since;                          // and when the first of it was begun

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

    /// What is done when nothing else is to be done for a second, and at the latest five seconds after it would have been of use.
    synchronized void whenIdle(Runnable action) {
        idle = action;
    }

    private synchronized Runnable take() throws InterruptedException {
        while (waiting.isEmpty() && !late()) {
            boolean soon = busy && idle != null;
            wait(soon ? IDLE : 0);
            if (soon && waiting.isEmpty()) {
                return idle();
            }
        }
        if (late()) {
            return idle();
        }
        if (!busy) {
            since = System.nanoTime();
        }
        busy = true;
        return waiting.removeFirst();
    }

    private boolean late() {
        return busy && idle != null && System.nanoTime() - since > LATEST;
    }

    private Runnable idle() {
        busy = false;
        return idle;
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
