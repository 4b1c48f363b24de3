package conformance.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// Covers VarHandle on fields, statics and array elements: every access mode on one thread, and atomic field updaters.
public final class VarHandles {
    private int counter;
    private volatile long wide;
    private String text = "a";

    private static final VarHandle COUNTER;
    private static final VarHandle WIDE;
    private static final VarHandle TEXT;
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            COUNTER = lookup.findVarHandle(VarHandles.class, "counter", int.class);
            WIDE = lookup.findVarHandle(VarHandles.class, "wide", long.class);
            TEXT = lookup.findVarHandle(VarHandles.class, "text", String.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) {
        VarHandles it = new VarHandles();
        COUNTER.set(it, 5);
        System.out.println((int) COUNTER.getAndAdd(it, 3) + " " + (int) COUNTER.getVolatile(it) + " " + COUNTER.compareAndSet(it, 8, 9) + " " + it.counter);
        WIDE.setRelease(it, 1L << 40);
        System.out.println((long) WIDE.getAcquire(it) + " " + (long) WIDE.getAndBitwiseOr(it, 1L) + " " + it.wide);
        System.out.println((String) TEXT.getAndSet(it, "b") + (String) TEXT.compareAndExchange(it, "b", "c") + it.text);
        int[] ints = new int[3];
        ELEMENT.setOpaque(ints, 1, 7);
        System.out.println((int) ELEMENT.getAndAdd(ints, 1, 1) + " " + ints[1] + " " + (boolean) ELEMENT.weakCompareAndSetPlain(ints, 0, 5, 6));
        VarHandle.fullFence();
        VarHandle.acquireFence();
        VarHandle.releaseFence();
        System.out.println("fences");
    }
}
