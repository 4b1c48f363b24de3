package beetos.machine;

/// The running program's own virtual addresses: what a collector, a stack walk or a message buffer needs. Metal only:
/// a JVM has no such addresses, so in hosted mode each method throws.
public final class Address {
    private Address() {}

    private static RuntimeException metalOnly() {
        return new UnsupportedOperationException("Address: metal only");
    }

    public static int load8(long address) { throw metalOnly(); }

    public static int load16(long address) { throw metalOnly(); }

    public static int load32(long address) { throw metalOnly(); }

    public static long load64(long address) { throw metalOnly(); }

    public static void store8(long address, int value) { throw metalOnly(); }

    public static void store16(long address, int value) { throw metalOnly(); }

    public static void store32(long address, int value) { throw metalOnly(); }

    public static void store64(long address, long value) { throw metalOnly(); }

    /// Compares and sets with the ordering of a volatile access (casal).
    public static boolean compareAndSet32(long address, int expected, int value) { throw metalOnly(); }

    public static boolean compareAndSet64(long address, long expected, long value) { throw metalOnly(); }

    /// Load with acquire, store with release order.
    public static int loadAcquire32(long address) { throw metalOnly(); }

    public static void storeRelease32(long address, int value) { throw metalOnly(); }

    public static long loadAcquire64(long address) { throw metalOnly(); }

    public static void storeRelease64(long address, long value) { throw metalOnly(); }

    /// memset to zero, memcpy (no overlap), memmove.
    public static void zero(long address, long length) { throw metalOnly(); }

    public static void copy(long source, long target, long length) { throw metalOnly(); }

    public static void move(long source, long target, long length) { throw metalOnly(); }

    /// Where an object lies, and the object that lies somewhere.
    public static long of(Object object) { throw metalOnly(); }

    public static Object object(long address) { throw metalOnly(); }

    /// The code address of a static method named `package.Class.method`; the argument is a literal.
    public static long code(String method) { throw metalOnly(); }

    /// Calls code at an address with C conventions and no pending exception.
    public static long call(long code, long first, long second) { throw metalOnly(); }
}
