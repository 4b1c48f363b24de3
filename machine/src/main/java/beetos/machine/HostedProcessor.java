package beetos.machine;

/// Hosted mode's processor as a program's thread knows it: its registers, its virtual addresses, the supervisor call, the counter. What a
/// program's instruction text and [Address] mean on a JVM is said here; each thread that runs at EL0 has one.
///
/// The bodies of [Instructions] and [Assembly] methods use [#current]. A thread without one is not a program's: the method throws.
public interface HostedProcessor {
    /// `svc #0` with x0 … x9 of the array, which has the results afterwards.
    void supervisorCall(long[] registers);

    /// Ends the program by an exception of this cause, a number of the kernel's. Does not return.
    RuntimeException fault(int cause);

    /// A general register as the thread found it when it began.
    long register(int index);

    long stackPointer();

    /// x18, TPIDR_EL0.
    long threadPointer();

    /// CNTVCT_EL0.
    long counter();

    /// Physical address for a read or a write at a virtual address; a fault if the program may not. Octets up to the page's end follow it.
    long readable(long virtual);

    long writable(long virtual);

    /// Device registers at a virtual address where they are mapped.
    int readDevice(long virtual, int width);

    void writeDevice(long virtual, int width, int value);

    /// An address for an object: a window on it that is good until this thread has asked for some more. Reads and writes
    /// there are the object's elements, and only [Address] knows such addresses.
    long of(Object object);

    /// The object at such an address, or null if it is an ordinary address.
    Object object(long address);

    /// The code address of a static method, and a jump there.
    long code(String method);

    long call(long code, long first, long second);

    /// The calling thread's.
    static HostedProcessor current() {
        HostedProcessor processor = HostedThread.processor();
        if (processor == null) {
            throw new UnsupportedOperationException("metal only: " + Thread.currentThread() + " runs no program");
        }
        return processor;
    }
}
