package conformance.concurrent;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Two threads take turns through a ReentrantLock with two conditions.
public final class Conditions {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Condition[] TURNS = {LOCK.newCondition(), LOCK.newCondition()};
    private static int turn;
    private static final StringBuilder LOG = new StringBuilder();

    private static void play(int me) {
        for (int i = 0; i < 5; i++) {
            LOCK.lock();
            try {
                while (turn != me) {
                    TURNS[me].awaitUninterruptibly();
                }
                LOG.append(me == 0 ? "ping " : "pong ");
                turn = 1 - me;
                TURNS[turn].signal();
            } finally {
                LOCK.unlock();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread pong = new Thread(() -> play(1));
        pong.start();
        play(0);
        pong.join();
        System.out.println(LOG);
    }
}
