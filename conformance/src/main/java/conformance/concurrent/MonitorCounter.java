package conformance.concurrent;

/// Four threads increment one counter under a monitor; none is lost.
public final class MonitorCounter {
    private static int count;
    private static final Object LOCK = new Object();

    private static synchronized void up() {
        count++;
    }

    public static void main(String[] args) throws Exception {
        int[] guarded = new int[1];
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int k = 0; k < 2000; k++) {
                    up();
                    synchronized (LOCK) {
                        guarded[0]++;
                        if (k % 500 == 0) {
                            Thread.yield();
                        }
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(count + " " + guarded[0]);
    }
}
