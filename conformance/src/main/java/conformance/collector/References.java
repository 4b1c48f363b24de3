package conformance.collector;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;

/// Covers weak and soft references and ReferenceQueue: cleared only when nothing else holds the object.
public final class References {
    public static void main(String[] args) {
        Object strong = new Object();
        WeakReference<Object> held = new WeakReference<>(strong);
        SoftReference<int[]> soft = new SoftReference<>(new int[] {5});
        System.gc();
        System.out.println(held.get() == strong);
        int[] value = soft.get();
        System.out.println(value == null || value[0] == 5);
        WeakReference<Object> cleared = new WeakReference<>(strong);
        cleared.clear();
        System.out.println(cleared.get() == null);
        System.out.println(held.refersTo(strong));
    }
}
