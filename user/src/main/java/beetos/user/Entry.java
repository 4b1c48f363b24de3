package beetos.user;

import beetos.machine.Assembly;
import beetos.machine.Root;

/// The first instructions of every program at EL0.
public final class Entry {
    private Entry() {}

    /// Entered by the kernel: x0 = the start block, x18 = the thread block, all else 0. The offsets are those of [beetos.abi.StartBlock]:
    /// 128 the thread pointer, 56 and 64 the stack.
    @Root
    @Assembly("""
            mov x19, x0
            mov x21, xzr
            bl {beetos.user.KernelPlatform.begin}
            ldr x0, [x19, #128]
            ldr x1, [x19, #56]
            ldr x2, [x19, #64]
            b {beetos.runtime.Start.enter}
            """)
    public static void entry() {
        throw new UnsupportedOperationException("Entry: metal only");
    }
}
