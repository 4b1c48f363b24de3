package beetos.runtime.jdk;

import beetos.machine.Address;
import beetos.runtime.Compiled;
import beetos.runtime.Initialization;
import beetos.runtime.Mirrors;
import beetos.runtime.Platform;
import beetos.runtime.Substitute;
import beetos.runtime.ThreadControl;
import beetos.runtime.TypeRecord;
import beetos.runtime.heap.ObjectShape;

/// The natives of Unsafe beside its loads and stores, which the compiler makes. Memory outside the heap is not offered.
@Substitute("jdk/internal/misc/Unsafe")
final class UnsafeMethods {
    private static final long NANOS_A_MILLI = 1_000_000;

    private UnsafeMethods() {}

    static int arrayBaseOffset0(Object self, Class<?> array) { return ObjectShape.ELEMENTS; }

    static int arrayIndexScale0(Object self, Class<?> array) { return 1 << TypeRecord.size(Mirrors.type(array)); }

    static Object allocateInstance(Object self, Class<?> type) {
        long record = Mirrors.type(type);
        Initialization.of(record);
        return Compiled.allocate(record, TypeRecord.size(record));
    }

    static void ensureClassInitialized0(Object self, Class<?> type) { Initialization.of(Mirrors.type(type)); }

    static boolean shouldBeInitialized0(Object self, Class<?> type) { return Initialization.isDue(Mirrors.type(type)); }

    static void copyMemory0(Object self, Object source, long sourceOffset, Object target, long targetOffset, long bytes) {
        Address.move(Address.of(source) + sourceOffset, Address.of(target) + targetOffset, bytes);
    }

    static void setMemory0(Object self, Object target, long offset, long bytes, byte value) {
        for (long at = Address.of(target) + offset, limit = at + bytes; at < limit; at++) {
            Address.store8(at, value);
        }
    }

    static void throwException(Object self, Throwable exception) { UnsafeMethods.<RuntimeException>raise(exception); }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable exception) throws T { throw (T) exception; }

    /// `time` is milliseconds since 1970 if absolute, else nanoseconds from now; 0 is for ever.
    static void park(Object self, boolean absolute, long time) {
        if (!absolute && time == 0) {
            ThreadControl.park(0);
            return;
        }
        long nanos = absolute ? (time - Platform.wallMillis()) * NANOS_A_MILLI : time;
        if (nanos > 0) {
            long now = Platform.monotonicNanos();
            ThreadControl.park(now + nanos < now ? 0 : now + nanos);
        }
    }

    static void unpark(Object self, Object thread) {
        if (thread != null) {
            ThreadControl.unpark((Thread) thread);
        }
    }
}
