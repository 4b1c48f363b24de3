package beetos.runtime;

import beetos.machine.Address;
import beetos.machine.Assembly;
import beetos.machine.Root;

/// The beginning of every thread but the first.
public final class ThreadStart {
    private ThreadStart() {}

    /// Entered by the platform: x0 the thread's block, x1 the lowest address of its stack, x2 the stack's limit, where SP is.
    @Assembly("""
            mov x18, x0
            msr tpidr_el0, x0
            mov x21, xzr
            mov x29, xzr
            mov x30, xzr
            b {beetos.runtime.ThreadStart.run}
            """)
    public static native void enter();

    @Root
    static void run(long block, long stackBottom, long stackTop) {
        ThreadBlock.stack(block, stackBottom, stackTop);
        Address.storeRelease64(block + ThreadBlock.NUMBER, Platform.currentThread());
        Runnable body = (Runnable) Address.object(Address.load64(block + ThreadBlock.BODY));
        Address.store64(block + ThreadBlock.BODY, 0);
        body.run();
        ThreadControl.end(block);
    }
}
