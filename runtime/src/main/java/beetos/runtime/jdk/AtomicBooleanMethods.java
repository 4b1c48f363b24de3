package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.internal.misc.Unsafe;

/// Compare-and-set on the i32 field itself: the JDK's code computes the arguments by branches, across which a VarHandle is no constant.
@Substitute("java/util/concurrent/atomic/AtomicBoolean")
final class AtomicBooleanMethods {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long VALUE = UNSAFE.objectFieldOffset(AtomicBoolean.class, "value");

    private AtomicBooleanMethods() {}

    private static int bit(boolean value) { return value ? 1 : 0; }

    static boolean compareAndSet(AtomicBoolean self, boolean expected, boolean value) {
        return UNSAFE.compareAndSetInt(self, VALUE, bit(expected), bit(value));
    }

    static boolean weakCompareAndSet(AtomicBoolean self, boolean expected, boolean value) { return compareAndSet(self, expected, value); }

    static boolean weakCompareAndSetPlain(AtomicBoolean self, boolean expected, boolean value) { return compareAndSet(self, expected, value); }

    static boolean weakCompareAndSetVolatile(AtomicBoolean self, boolean expected, boolean value) { return compareAndSet(self, expected, value); }

    static boolean weakCompareAndSetAcquire(AtomicBoolean self, boolean expected, boolean value) { return compareAndSet(self, expected, value); }

    static boolean weakCompareAndSetRelease(AtomicBoolean self, boolean expected, boolean value) { return compareAndSet(self, expected, value); }

    static boolean compareAndExchange(AtomicBoolean self, boolean expected, boolean value) {
        return UNSAFE.compareAndExchangeInt(self, VALUE, bit(expected), bit(value)) != 0;
    }

    static boolean compareAndExchangeAcquire(AtomicBoolean self, boolean expected, boolean value) { return compareAndExchange(self, expected, value); }

    static boolean compareAndExchangeRelease(AtomicBoolean self, boolean expected, boolean value) { return compareAndExchange(self, expected, value); }

    static boolean getAndSet(AtomicBoolean self, boolean value) { return UNSAFE.getAndSetInt(self, VALUE, bit(value)) != 0; }

    static boolean getPlain(AtomicBoolean self) { return UNSAFE.getInt(self, VALUE) != 0; }

    static boolean getOpaque(AtomicBoolean self) { return UNSAFE.getIntOpaque(self, VALUE) != 0; }

    static boolean getAcquire(AtomicBoolean self) { return UNSAFE.getIntAcquire(self, VALUE) != 0; }

    static void setPlain(AtomicBoolean self, boolean value) { UNSAFE.putInt(self, VALUE, bit(value)); }

    static void setOpaque(AtomicBoolean self, boolean value) { UNSAFE.putIntOpaque(self, VALUE, bit(value)); }

    static void setRelease(AtomicBoolean self, boolean value) { UNSAFE.putIntRelease(self, VALUE, bit(value)); }

    static void lazySet(AtomicBoolean self, boolean value) { setRelease(self, value); }
}
