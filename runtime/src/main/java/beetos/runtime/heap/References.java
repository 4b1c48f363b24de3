package beetos.runtime.heap;

import beetos.machine.Address;
import beetos.runtime.Mirrors;
import beetos.runtime.Platform;
import beetos.runtime.TypeRecord;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import jdk.internal.misc.Unsafe;

/// Soft, weak and phantom references. Marking links each one whose referent is not marked yet; after it, those whose referent is still not marked
/// are cleared, and the ones with a queue join the pending list, from which `ReferenceQueue` takes them.
/// Both lists run through the field `discovered`; the last one names itself, so that null means "in no list".
/// There is no finalization, so a phantom reference is cleared together with the weak ones.
public final class References {
    private static final long REFERENT = Unsafe.getUnsafe().objectFieldOffset(Reference.class, "referent");
    private static final long DISCOVERED = Unsafe.getUnsafe().objectFieldOffset(Reference.class, "discovered");
    private static final long QUEUE = Unsafe.getUnsafe().objectFieldOffset(Reference.class, "queue");

    private static long discovered;
    private static long pending;
    private static boolean clearSoft;
    private static long collections;   // word that counts them: who waits for a queue sleeps on it

    private References() {}

    static void begin(boolean clearSoftReferences) {
        discovered = 0;
        clearSoft = clearSoftReferences;
        for (long r = pending; r != 0; r = next(r)) {
            Marking.reference(r);
        }
    }

    static boolean isSpecial(int offset) { return offset == REFERENT || offset == DISCOVERED; }

    /// Notes a reference whose referent is not marked yet; false if its fields are all strong.
    static boolean discover(long reference, long type) {
        long referent = Address.load64(reference + REFERENT);
        if (!clearSoft && TypeRecord.isSubtype(type, softType())) {
            Marking.reference(referent);
        } else if (referent != 0 && !Marks.isMarked(referent) && Address.load64(reference + DISCOVERED) == 0) {
            discovered = link(reference, discovered);
        }
        return true;
    }

    /// After marking: clears what must be cleared.
    static void finish() {
        long before = pending;
        long next;
        for (long r = discovered; r != 0; r = next) {
            next = next(r);
            Address.store64(r + DISCOVERED, 0);
            if (!Marks.isMarked(Address.load64(r + REFERENT))) {
                Address.store64(r + REFERENT, 0);
                if (Address.load64(r + QUEUE) != 0) {
                    pending = link(r, pending);
                }
            }
        }
        if (pending != before) {
            signal();
        }
    }

    private static long link(long reference, long list) {
        Address.store64(reference + DISCOVERED, list == 0 ? reference : list);
        return reference;
    }

    private static long next(long reference) {
        long next = Address.load64(reference + DISCOVERED);
        return next == reference ? 0 : next;
    }

    private static long softType() { return TypeRecord.of(Mirrors.classWord(SoftReference.class)); }

    /// Takes one reference from the pending list, or null.
    public static Reference<?> takePending() {
        HeapLock.acquire();
        long r = pending;
        if (r != 0) {
            pending = next(r);
            Address.store64(r + DISCOVERED, 0);
        }
        HeapLock.release();
        return (Reference<?>) Address.object(r);
    }

    static void place(long word) { collections = word; }

    /// Counts a change and wakes who waits for one.
    public static void signal() {
        int count;
        do {
            count = Address.loadAcquire32(collections);
        } while (!Address.compareAndSet32(collections, count, count + 1));
        Platform.futexWake(collections, Integer.MAX_VALUE);
    }

    /// The address of a word that changes when references were cleared or enqueued.
    public static long collectionsWord() { return collections; }
}
