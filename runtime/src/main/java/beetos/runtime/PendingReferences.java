package beetos.runtime;

import beetos.machine.Address;
import beetos.runtime.heap.References;
import java.lang.ref.Reference;

/// What `ReferenceQueue` needs of the collector: the references that it has cleared, and a way to sleep until there are more.
public final class PendingReferences {
    private static final long NANOS_A_MILLI = 1_000_000;

    private PendingReferences() {}

    /// One cleared reference that has a queue, or null.
    public static Reference<?> take() { return References.takePending(); }

    public static int collections() { return Address.loadAcquire32(References.collectionsWord()); }

    /// 0 for none.
    public static long deadline(long milliseconds) { return milliseconds == 0 ? 0 : Platform.monotonicNanos() + milliseconds * NANOS_A_MILLI; }

    public static boolean isPast(long deadline) { return deadline != 0 && Platform.monotonicNanos() >= deadline; }

    /// Sleeps until a collection after the one numbered `seen`, or an enqueued reference, or the deadline.
    public static void await(int seen, long deadline) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Platform.futexWait(References.collectionsWord(), seen, deadline);
    }

    /// Wakes those that sleep in [#await].
    public static void signal() { References.signal(); }
}
