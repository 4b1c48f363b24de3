package conformance.concurrent;

/// Starts threads and joins them: names, states, results, and what the join makes visible.
public final class StartAndJoin {
    public static void main(String[] args) throws Exception {
        int[] results = new int[4];
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            int index = i;
            threads[i] = new Thread(() -> results[index] = sum(index * 1000), "worker-" + i);
            System.out.println(threads[i].getName() + " " + threads[i].getState() + " " + threads[i].isDaemon());
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (int i = 0; i < threads.length; i++) {
            System.out.println(results[i] + " " + threads[i].getState() + " " + threads[i].isAlive());
        }
        try {
            threads[0].start();
        } catch (IllegalThreadStateException e) {
            System.out.println("started once");
        }
    }

    private static int sum(int limit) {
        int sum = 0;
        for (int i = 0; i < limit; i++) {
            sum += i;
        }
        return sum;
    }
}
