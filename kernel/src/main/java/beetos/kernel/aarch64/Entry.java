package beetos.kernel.aarch64;

import beetos.machine.Assembly;

/// Where the loader enters: in the high half, MMU on, interrupts masked; x0 = the boot record's physical address, x1 = top of the stack.
final class Entry {
    private Entry() {}

    @Assembly(section = ".text.first", align = 64, value = """
            msr     tpidr_el1, x1
            sub     sp, x1, #1, lsl #12             // below the panic's stack
            mov     x29, xzr
            mov     x30, xzr
            adrp    x1, {beetos.kernel.aarch64.Vectors.table}
            add     x1, x1, :lo12:{beetos.kernel.aarch64.Vectors.table}
            msr     vbar_el1, x1
            isb
            bl      {beetos.kernel.aarch64.Startup.start}
            orr     x0, x0, #0xFFFFFFF000000000     // the first thread's save area, through the direct map
            b       {beetos.kernel.aarch64.Vectors.leave}
            """)
    static void entry() {}
}
