package conformance.concurrent;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Covers AtomicInteger, AtomicLong, AtomicBoolean, AtomicReference and their arrays on one thread.
public final class Atomics {
    public static void main(String[] args) {
        AtomicInteger i = new AtomicInteger(5);
        System.out.println(i.getAndIncrement() + i.incrementAndGet() + i.addAndGet(10) + " " + i.compareAndSet(17, 1) + i.compareAndSet(17, 2) + i.getAndSet(9) + i.updateAndGet(x -> x * 2) + i.accumulateAndGet(3, Integer::sum) + i.getAndUpdate(x -> -x) + i);
        AtomicLong l = new AtomicLong(Long.MAX_VALUE);
        System.out.println(l.incrementAndGet() + " " + l.getAndAdd(5) + " " + l.weakCompareAndSetPlain(1, 2) + " " + l.decrementAndGet() + " " + l.intValue());
        AtomicBoolean b = new AtomicBoolean();
        System.out.println(b.compareAndSet(false, true) + " " + b.getAndSet(false) + " " + b.get());
        AtomicReference<String> r = new AtomicReference<>("a");
        System.out.println(r.compareAndSet("a", "b") + r.getAndSet("c") + r.updateAndGet(s -> s + "d") + r.getAcquire() + r.compareAndExchange("x", "y") + r);
        AtomicIntegerArray ints = new AtomicIntegerArray(3);
        ints.set(1, 7);
        System.out.println(ints.incrementAndGet(1) + " " + ints.compareAndSet(2, 0, 4) + " " + ints + " " + ints.length());
        AtomicLongArray longs = new AtomicLongArray(new long[] {1, 2});
        longs.accumulateAndGet(0, 40, Long::max);
        System.out.println(longs);
        AtomicReferenceArray<String> strings = new AtomicReferenceArray<>(2);
        System.out.println(strings.getAndSet(0, "s") + strings.compareAndSet(0, "s", "t") + strings);
        try {
            ints.get(3);
        } catch (IndexOutOfBoundsException e) {
            System.out.println("bounds");
        }
    }
}
