package conformance.concurrent;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/// Covers ReentrantLock, read-write locks, StampedLock and Semaphore on one thread: counts, tries and misuse.
public final class Locks {
    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        lock.lock();
        System.out.println(lock.getHoldCount() + " " + lock.isHeldByCurrentThread() + " " + lock.tryLock() + " " + lock.isLocked());
        lock.unlock();
        lock.unlock();
        lock.unlock();
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not held " + lock.isLocked());
        }
        ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock(true);
        readWrite.readLock().lock();
        readWrite.readLock().lock();
        System.out.println(readWrite.getReadLockCount() + " " + readWrite.writeLock().tryLock());
        readWrite.readLock().unlock();
        readWrite.readLock().unlock();
        readWrite.writeLock().lock();
        readWrite.readLock().lock();
        readWrite.writeLock().unlock();
        System.out.println(readWrite.getReadHoldCount() + " " + readWrite.isWriteLocked());
        Semaphore semaphore = new Semaphore(2);
        semaphore.acquire();
        System.out.println(semaphore.tryAcquire(2) + " " + semaphore.availablePermits() + " " + semaphore.tryAcquire(1, TimeUnit.MILLISECONDS) + semaphore.tryAcquire(1, TimeUnit.MILLISECONDS));
        semaphore.release(5);
        System.out.println(semaphore.drainPermits());
        StampedLock stamped = new StampedLock();
        long stamp = stamped.tryOptimisticRead();
        System.out.println(stamped.validate(stamp));
        long write = stamped.writeLock();
        System.out.println(stamped.validate(stamp) + " " + stamped.isWriteLocked());
        stamped.unlockWrite(write);
        lock.lock();
        System.out.println(lock.newCondition().await(1, TimeUnit.MILLISECONDS) ? "signal" : "never");
        lock.unlock();
    }
}
