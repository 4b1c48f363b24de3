package conformance.concurrent;

import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/// Covers LongAdder, LongAccumulator, DoubleAdder and AtomicStampedReference.
public final class Adders {
    public static void main(String[] args) {
        LongAdder adder = new LongAdder();
        for (int i = 0; i < 100; i++) {
            adder.add(i);
        }
        adder.decrement();
        System.out.println(adder.sum() + " " + adder.sumThenReset() + " " + adder);
        LongAccumulator max = new LongAccumulator(Long::max, Long.MIN_VALUE);
        max.accumulate(5);
        max.accumulate(3);
        System.out.println(max.get());
        DoubleAdder doubles = new DoubleAdder();
        doubles.add(0.5);
        doubles.add(0.25);
        System.out.println(doubles.sum());
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 1);
        System.out.println(stamped.compareAndSet("a", "b", 1, 2) + " " + stamped.compareAndSet("b", "c", 1, 2) + " " + stamped.getReference() + stamped.getStamp());
        AtomicMarkableReference<String> markable = new AtomicMarkableReference<>("m", false);
        System.out.println(markable.attemptMark("m", true) + " " + markable.isMarked());
    }
}
