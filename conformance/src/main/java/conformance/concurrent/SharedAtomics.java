package conformance.concurrent;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/// Threads that share atomics, adders, a lock and a ConcurrentHashMap; nothing is lost.
public final class SharedAtomics {
    public static void main(String[] args) throws Exception {
        AtomicInteger atomic = new AtomicInteger();
        LongAdder adder = new LongAdder();
        ReentrantLock lock = new ReentrantLock();
        int[] locked = new int[1];
        ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
        CountDownLatch done = new CountDownLatch(4);
        for (int t = 0; t < 4; t++) {
            new Thread(() -> {
                for (int i = 0; i < 1000; i++) {
                    atomic.incrementAndGet();
                    adder.increment();
                    lock.lock();
                    try {
                        locked[0]++;
                    } finally {
                        lock.unlock();
                    }
                    map.merge(i % 10, 1, Integer::sum);
                }
                done.countDown();
            }).start();
        }
        done.await();
        System.out.println(atomic.get() + " " + adder.sum() + " " + locked[0] + " " + map);
    }
}
