package java.lang.ref;

/// A reference that is cleared only when the heap would otherwise be full.
public non-sealed class SoftReference<T> extends Reference<T> {
    public SoftReference(T referent) { super(referent); }

    public SoftReference(T referent, ReferenceQueue<? super T> queue) { super(referent, queue); }
}
