package conformance.concurrent;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Covers monitors and conditions used without their lock, and timed waits that end by time.
public final class ConditionMisuse {
    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition condition = lock.newCondition();
        try {
            condition.signal();
        } catch (IllegalMonitorStateException e) {
            System.out.println("signal without lock");
        }
        lock.lock();
        System.out.println(condition.await(2, TimeUnit.MILLISECONDS) + " " + (condition.awaitNanos(1000) <= 0));
        lock.unlock();
        Object monitor = new Object();
        synchronized (monitor) {
            long before = System.nanoTime();
            monitor.wait(3);
            System.out.println(System.nanoTime() - before >= 2_000_000);
        }
        try {
            monitor.wait();
        } catch (IllegalMonitorStateException e) {
            System.out.println("wait without monitor");
        }
        try {
            synchronized (monitor) {
                monitor.wait(-1);
            }
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
