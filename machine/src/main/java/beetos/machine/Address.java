package beetos.machine;

/// The running program's own virtual addresses: what a collector, a stack walk or a message buffer needs. In hosted mode the program's
/// translation tables are walked in software ([HostedProcessor]); threads of one program run one at a time there, so order needs nothing.
public final class Address {
    private Address() {}

    public static int load8(long address) {
        return HostedAddress.load(address, 1);
    }

    public static int load16(long address) {
        return HostedAddress.load(address, 2);
    }

    public static int load32(long address) {
        return HostedAddress.load(address, 4);
    }

    public static long load64(long address) {
        return HostedAddress.load64(address);
    }

    public static void store8(long address, int value) {
        HostedAddress.store(address, 1, value);
    }

    public static void store16(long address, int value) {
        HostedAddress.store(address, 2, value);
    }

    public static void store32(long address, int value) {
        HostedAddress.store(address, 4, value);
    }

    public static void store64(long address, long value) {
        HostedAddress.store64(address, value);
    }

    /// Compares and sets with the ordering of a volatile access (casal).
    public static boolean compareAndSet32(long address, int expected, int value) {
        if (load32(address) != expected) {
            return false;
        }
        store32(address, value);
        return true;
    }

    public static boolean compareAndSet64(long address, long expected, long value) {
        if (load64(address) != expected) {
            return false;
        }
        store64(address, value);
        return true;
    }

    /// Load with acquire, store with release order.
    public static int loadAcquire32(long address) {
        return load32(address);
    }

    public static void storeRelease32(long address, int value) {
        store32(address, value);
    }

    public static long loadAcquire64(long address) {
        return load64(address);
    }

    public static void storeRelease64(long address, long value) {
        store64(address, value);
    }

    /// memset to zero, memcpy (no overlap), memmove.
    public static void zero(long address, long length) {
        HostedAddress.zero(address, length);
    }

    public static void copy(long source, long target, long length) {
        HostedAddress.copy(source, target, length);
    }

    public static void move(long source, long target, long length) {
        byte[] octets = new byte[(int) length];
        HostedProcessor processor = HostedProcessor.current();
        HostedAddress.copy(source, processor.of(octets) + HostedAddress.ELEMENTS, length);
        HostedAddress.copy(processor.of(octets) + HostedAddress.ELEMENTS, target, length);
    }

    /// Where an object lies, and the object that lies somewhere.
    public static long of(Object object) {
        return HostedProcessor.current().of(object);
    }

    public static Object object(long address) {
        return HostedProcessor.current().object(address);
    }

    /// The code address of a static method named `package.Class.method`; the argument is a literal.
    public static long code(String method) {
        return HostedProcessor.current().code(method);
    }

    /// Calls code at an address with C conventions and no pending exception.
    public static long call(long code, long first, long second) {
        return HostedProcessor.current().call(code, first, second);
    }
}
