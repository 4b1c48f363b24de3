package conformance.language;

/// Covers synchronized methods and blocks on one thread, re-entry, and release when an exception leaves.
public final class Synchronized {
    private int count;

    synchronized void up(int times) {
        count++;
        if (times > 0) {
            up(times - 1);
        }
    }

    static synchronized String classLock(Object other) {
        synchronized (other) {
            synchronized (other) {
                return "both";
            }
        }
    }

    int fail() {
        synchronized (this) {
            count += 100;
            throw new IllegalStateException("inside");
        }
    }

    public static void main(String[] args) {
        Synchronized it = new Synchronized();
        it.up(5);
        System.out.println(it.count);
        System.out.println(classLock(it));
        try {
            it.fail();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + Thread.holdsLock(it));
        }
        try {
            synchronized (nothing()) {
                System.out.println("never");
            }
        } catch (NullPointerException e) {
            System.out.println("null monitor");
        }
        try {
            it.notify();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not owner");
        }
        synchronized (it) {
            it.notifyAll();
            System.out.println(Thread.holdsLock(it));
        }
    }

    private static Object nothing() {
        return null;
    }
}
