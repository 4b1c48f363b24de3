package conformance.concurrent;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Semaphore;

/// Threads meet at a CyclicBarrier, a CountDownLatch, a Semaphore and an Exchanger.
public final class Barriers {
    public static void main(String[] args) throws Exception {
        StringBuffer log = new StringBuffer();
        CyclicBarrier barrier = new CyclicBarrier(3, () -> log.append('|'));
        Semaphore semaphore = new Semaphore(1);
        Runnable work = () -> {
            try {
                for (int i = 0; i < 3; i++) {
                    semaphore.acquire();
                    log.append(i);
                    semaphore.release();
                    barrier.await();
                }
            } catch (Exception e) {
                log.append(e);
            }
        };
        Thread one = new Thread(work);
        Thread two = new Thread(work);
        one.start();
        two.start();
        work.run();
        one.join();
        two.join();
        System.out.println(log);
        Exchanger<String> exchanger = new Exchanger<>();
        Thread other = new Thread(() -> {
            try {
                System.out.println("other has " + exchanger.exchange("from other"));
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        other.start();
        String mine = exchanger.exchange("from main");
        other.join();
        System.out.println("main has " + mine);
    }
}
