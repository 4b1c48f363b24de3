package beetos.runtime.jdk;

import beetos.runtime.Copying;
import beetos.runtime.Hashes;
import beetos.runtime.Monitors;
import beetos.runtime.Platform;
import beetos.runtime.Substitute;

/// The natives of `java.lang.Object`. `getClass` is the compiler's.
@Substitute("java/lang/Object")
final class ObjectMethods {
    private static final long NANOS_A_MILLI = 1_000_000;

    private ObjectMethods() {}

    static int hashCode(Object self) { return Hashes.identity(self); }

    static Object clone(Object self) throws CloneNotSupportedException {
        if (!(self instanceof Cloneable)) {
            throw new CloneNotSupportedException(self.getClass().getName());
        }
        return Copying.clone(self);
    }

    static void wait0(Object self, long milliseconds) throws InterruptedException {
        long deadline = milliseconds == 0 ? 0 : Platform.monotonicNanos() + milliseconds * NANOS_A_MILLI;
        if (Monitors.await(self, deadline) == Monitors.INTERRUPTED) {
            Thread.interrupted();
            throw new InterruptedException();
        }
    }

    static void notify(Object self) { Monitors.signal(self, false); }

    static void notifyAll(Object self) { Monitors.signal(self, true); }
}
