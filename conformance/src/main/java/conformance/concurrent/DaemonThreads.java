package conformance.concurrent;

/// Ends while a daemon thread still runs, after a normal thread that outlives main has ended.
public final class DaemonThreads {
    public static void main(String[] args) throws Exception {
        Thread daemon = new Thread(() -> {
            while (true) {
                Thread.onSpinWait();
                Thread.yield();
            }
        });
        daemon.setDaemon(true);
        daemon.start();
        Thread late = new Thread(() -> {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
            System.out.println("late thread ends");
        });
        late.start();
        System.out.println("main ends");
    }
}
