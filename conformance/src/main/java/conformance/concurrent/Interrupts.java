package conformance.concurrent;

/// Covers interrupting one's own thread: flags, sleep and wait that end at once.
public final class Interrupts {
    public static void main(String[] args) throws Exception {
        Thread self = Thread.currentThread();
        System.out.println(self.isInterrupted());
        self.interrupt();
        System.out.println(self.isInterrupted() + " " + Thread.interrupted() + " " + Thread.interrupted());
        self.interrupt();
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            System.out.println("sleep " + self.isInterrupted());
        }
        self.interrupt();
        try {
            synchronized (self) {
                self.wait();
            }
        } catch (InterruptedException e) {
            System.out.println("wait " + Thread.interrupted());
        }
        self.interrupt();
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException e) {
            System.out.println("latch " + Thread.interrupted());
        }
        long before = System.nanoTime();
        Thread.sleep(2);
        System.out.println(System.nanoTime() - before >= 2_000_000);
        Thread.yield();
    }
}
