package java.lang.ref;

import beetos.runtime.PendingReferences;

/// ReferenceQueue on BeetOS: a list behind a monitor. Whoever asks a queue first moves what the collector has cleared to the queues it belongs to.
public class ReferenceQueue<T> {
    private Reference<? extends T> first;      // the last one's `next` is itself
    private long length;

    public ReferenceQueue() {}

    static void fetch() {
        Reference<?> pending;
        while ((pending = PendingReferences.take()) != null) {
            pending.enqueueFromPending();
        }
    }

    synchronized boolean enqueue(Reference<? extends T> reference) {
        if (reference.queue != this) {
            return false;
        }
        reference.queue = null;
        reference.next = first == null ? reference : first;
        first = reference;
        length++;
        PendingReferences.signal();
        return true;
    }

    public Reference<? extends T> poll() {
        fetch();
        return take();
    }

    @SuppressWarnings("unchecked")
    private synchronized Reference<? extends T> take() {
        Reference<? extends T> taken = first;
        if (taken != null) {
            first = taken.next == taken ? null : (Reference<? extends T>) taken.next;
            taken.next = null;
            length--;
        }
        return taken;
    }

    public Reference<? extends T> remove() throws InterruptedException { return remove(0); }

    public Reference<? extends T> remove(long milliseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("Negative timeout value");
        }
        long deadline = PendingReferences.deadline(milliseconds);
        while (true) {
            int seen = PendingReferences.collections();
            Reference<? extends T> taken = poll();
            if (taken != null || PendingReferences.isPast(deadline)) {
                return taken;
            }
            PendingReferences.await(seen, deadline);
        }
    }
}
