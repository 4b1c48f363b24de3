package java.lang.ref;

/// Reference on BeetOS. The collector clears `referent` and links what it has cleared through `discovered`; there is no thread that hands references to
/// their queues: the queues fetch them when somebody asks.
public abstract sealed class Reference<T> permits PhantomReference, SoftReference, WeakReference, FinalReference {
    private T referent;                        // the collector does not follow it
    private Reference<?> discovered;           // the collector's
    ReferenceQueue<? super T> queue;           // null: none, or already enqueued
    Reference<?> next;                         // in its queue

    Reference(T referent) { this(referent, null); }

    Reference(T referent, ReferenceQueue<? super T> queue) {
        this.referent = referent;
        this.queue = queue;
    }

    public T get() { return referent; }

    public final boolean refersTo(T object) { return referent == object; }

    boolean refersToImpl(T object) { return referent == object; }

    public void clear() { referent = null; }

    void clearImpl() { referent = null; }

    T getFromInactiveFinalReference() { return referent; }

    void clearInactiveFinalReference() { referent = null; }

    @Deprecated(since = "16")
    public boolean isEnqueued() {
        ReferenceQueue.fetch();
        return next != null;
    }

    public boolean enqueue() {
        clear();
        return enqueueFromPending();
    }

    boolean enqueueFromPending() {
        ReferenceQueue<? super T> own = queue;
        return own != null && own.enqueue(this);
    }

    @Override protected Object clone() throws CloneNotSupportedException { throw new CloneNotSupportedException(); }

    /// The object is reachable at least until here.
    public static void reachabilityFence(Object object) { kept = object; kept = null; }

    private static volatile Object kept;
}
