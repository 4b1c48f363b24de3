package beetos.kernel.aarch64;

import beetos.machine.Assembly;

/// The exception vectors: from EL0 into the kernel and back.
///
/// While EL0 runs, SP_EL1 is the virtual address of the running thread's save area (beetos.kernel.Context), so an entry stores
/// registers with no register to spare. Then SP_EL1 becomes the CPU's kernel stack, which is empty between entries: the kernel
/// never blocks. TPIDR_EL1 holds that stack's top, whose last 4 KiB are kept for a panic.
///
/// A call (`svc`) stores x0–x9 and x18–x30, clears FULL and enters [Traps#call], CALL and REPLY_RECEIVE by way of [Traps#send] and [Traps#replyReceive]; everything else stores all, sets FULL and enters
/// [Traps#fault], [Traps#interrupt] or [Traps#systemError]. Each answers the physical address of the save area to go on with.
///
/// A return to the same thread after a call skips x18–x28, which the kernel's Java has kept by its calling convention. x10–x17 are
/// undefined after a call but never the kernel's: they get what the save area has, older values of the same thread.
final class Vectors {
    private Vectors() {}

    /// Sixteen entries of 128 bytes: Arm DDI 0487, D1.3.1 "Exception vectors".
    @Assembly(align = 2048, value = """
            .rept   8                               // from this exception level: the kernel's own bug
            b       {beetos.kernel.aarch64.Vectors.own}
            .balign 128
            .endr

            stp     x10, x11, [sp, #80]             // synchronous, from EL0
            mrs     x10, esr_el1
            lsr     x11, x10, #26
            cmp     x11, #0x15                      // ESR_ELx.EC: SVC in AArch64 state
            b.eq    {beetos.kernel.aarch64.Vectors.call}
            b       {beetos.kernel.aarch64.Vectors.fault}
            .balign 128

            stp     x10, x11, [sp, #80]             // IRQ
            b       {beetos.kernel.aarch64.Vectors.interrupt}
            .balign 128

            stp     x10, x11, [sp, #80]             // FIQ: none is configured
            b       {beetos.kernel.aarch64.Vectors.interrupt}
            .balign 128

            stp     x10, x11, [sp, #80]             // SError
            b       {beetos.kernel.aarch64.Vectors.systemError}
            .balign 128

            .rept   4                               // from AArch32: EL0 never runs it
            b       {beetos.kernel.aarch64.Vectors.own}
            .balign 128
            .endr
            """)
    static void table() {}

    @Assembly(align = 64, value = """
            stp     x0, x1, [sp]
            stp     x2, x3, [sp, #16]
            stp     x4, x5, [sp, #32]
            stp     x6, x7, [sp, #48]
            stp     x8, x9, [sp, #64]
            stp     x18, x19, [sp, #144]
            stp     x20, x21, [sp, #160]
            stp     x22, x23, [sp, #176]
            stp     x24, x25, [sp, #192]
            stp     x26, x27, [sp, #208]
            stp     x28, x29, [sp, #224]
            mrs     x10, sp_el0
            stp     x30, x10, [sp, #240]
            mrs     x11, elr_el1
            mrs     x12, spsr_el1
            stp     x11, x12, [sp, #256]
            str     xzr, [sp, #280]                 // FULL = 0
            mov     x29, sp                         // the save area; a frame record that no stack holds ends the chain
            mrs     x14, tpidr_el1
            sub     sp, x14, #1, lsl #12            // below the panic's stack
            and     x0, x29, #0xFFFFFFFFF           // the direct map's offset off: a physical address
            sub     x9, x8, #1
            cmp     x9, #2                          // Call.CALL, REPLY_RECEIVE
            b.lo    2f
        3:  mov     x1, x8
            bl      {beetos.kernel.aarch64.Traps.call}
            orr     x0, x0, #0xFFFFFFF000000000
            cmp     x0, x29
            b.ne    1f
            mov     sp, x0
            ldr     x11, [sp, #256]                 // the same thread: only its PC may have changed, to restart the call
            msr     elr_el1, x11
            ldp     x29, x30, [sp, #232]
            ldp     x0, x1, [sp]
            ldp     x2, x3, [sp, #16]
            ldp     x4, x5, [sp, #32]
            ldp     x6, x7, [sp, #48]
            ldp     x8, x9, [sp, #64]
            ldp     x10, x11, [sp, #80]             // values of the thread's own, whichever: the call has undefined them
            ldp     x12, x13, [sp, #96]
            ldp     x14, x15, [sp, #112]
            ldp     x16, x17, [sp, #128]
            eret
        2:  cbz     x9, 4f
            bl      {beetos.kernel.aarch64.Traps.replyReceive}
            cbz     x0, 5f
        6:  orr     x0, x0, #0xFFFFFFF000000000     // always another thread's
        1:  mrs     x13, tpidr_el0
            str     x13, [x29, #272]
            b       {beetos.kernel.aarch64.Vectors.leave}
        4:  bl      {beetos.kernel.aarch64.Traps.send}
            cbnz    x0, 6b
        5:  ldr     x8, [x29, #64]                  // nothing has changed: the usual way
            and     x0, x29, #0xFFFFFFFFF
            b       3b
            """)
    static void call() {}

    /// Loads the save area whose virtual address is in x0, and runs it.
    @Assembly(align = 64, value = """
            mov     sp, x0
            ldp     x11, x12, [sp, #256]
            ldr     x13, [sp, #272]
            msr     elr_el1, x11
            orr     x12, x12, #1 << 22              // SPSR_EL1.PAN: EL1 never reads what EL0 may, on entry too
            msr     spsr_el1, x12
            msr     tpidr_el0, x13
            ldp     x30, x10, [sp, #240]
            msr     sp_el0, x10
            ldp     x18, x19, [sp, #144]
            ldp     x20, x21, [sp, #160]
            ldp     x22, x23, [sp, #176]
            ldp     x24, x25, [sp, #192]
            ldp     x26, x27, [sp, #208]
            ldp     x28, x29, [sp, #224]
            ldp     x0, x1, [sp]
            ldp     x2, x3, [sp, #16]
            ldp     x4, x5, [sp, #32]
            ldp     x6, x7, [sp, #48]
            ldp     x8, x9, [sp, #64]
            ldp     x10, x11, [sp, #80]             // after a call: values of the thread's own, whichever
            ldp     x12, x13, [sp, #96]
            ldp     x14, x15, [sp, #112]
            ldp     x16, x17, [sp, #128]
            eret
            """)
    static void leave() {}

    /// Stores every register but x10, x11 and the link in x30's place, which the caller of this text has stored, and changes to
    /// the kernel's stack; then x19 is the save area, x0 its physical address.
    @Assembly("""
            stp     x0, x1, [sp]
            stp     x2, x3, [sp, #16]
            stp     x4, x5, [sp, #32]
            stp     x6, x7, [sp, #48]
            stp     x8, x9, [sp, #64]
            stp     x12, x13, [sp, #96]
            stp     x14, x15, [sp, #112]
            stp     x16, x17, [sp, #128]
            stp     x18, x19, [sp, #144]
            stp     x20, x21, [sp, #160]
            stp     x22, x23, [sp, #176]
            stp     x24, x25, [sp, #192]
            stp     x26, x27, [sp, #208]
            stp     x28, x29, [sp, #224]
            mrs     x10, sp_el0
            str     x10, [sp, #248]
            mrs     x11, elr_el1
            mrs     x12, spsr_el1
            stp     x11, x12, [sp, #256]
            mrs     x13, tpidr_el0
            mov     x14, #1
            stp     x13, x14, [sp, #272]            // FULL = 1
            mov     x19, sp
            mrs     x14, tpidr_el1
            sub     sp, x14, #1, lsl #12
            and     x0, x19, #0xFFFFFFFFF
            mov     x29, xzr
            ret
            """)
    static void store() {}

    @Assembly("""
            str     x30, [sp, #240]
            bl      {beetos.kernel.aarch64.Vectors.store}
            mrs     x1, esr_el1
            mrs     x2, far_el1
            bl      {beetos.kernel.aarch64.Traps.fault}
            orr     x0, x0, #0xFFFFFFF000000000
            b       {beetos.kernel.aarch64.Vectors.leave}
            """)
    static void fault() {}

    @Assembly("""
            str     x30, [sp, #240]
            bl      {beetos.kernel.aarch64.Vectors.store}
            bl      {beetos.kernel.aarch64.Traps.interrupt}
            orr     x0, x0, #0xFFFFFFF000000000
            b       {beetos.kernel.aarch64.Vectors.leave}
            """)
    static void interrupt() {}

    @Assembly("""
            str     x30, [sp, #240]
            bl      {beetos.kernel.aarch64.Vectors.store}
            mrs     x1, esr_el1
            bl      {beetos.kernel.aarch64.Traps.systemError}
            orr     x0, x0, #0xFFFFFFF000000000
            b       {beetos.kernel.aarch64.Vectors.leave}
            """)
    static void systemError() {}

    /// An exception in the kernel: a panic, on a stack of its own, since the usual one may be what failed. Two may go on: an HLT that no debugger
    /// took, behind it ([Host#exit]); a data abort of an access made for a device's owner, which then answers 1 ([RegisterWindow#access]).
    @Assembly("""
            mrs     x0, elr_el1
            adrp    x1, {beetos.kernel.aarch64.RegisterWindow.access}
            add     x1, x1, :lo12:{beetos.kernel.aarch64.RegisterWindow.access}
            sub     x2, x0, x1
            cmp     x2, #144                        // its length
            b.lo    3f
            adrp    x1, {beetos.kernel.aarch64.Host.call}
            add     x1, x1, :lo12:{beetos.kernel.aarch64.Host.call}
            cmp     x0, x1
            b.ne    1f
            add     x0, x0, #4
            msr     elr_el1, x0
            eret
        3:  mrs     x1, esr_el1
            lsr     x1, x1, #26
            cmp     x1, #0x25                       // ESR_ELx.EC: data abort without a change of exception level
            b.ne    1f
            msr     spsr_el1, x5                    // the process's, which this exception has overwritten; its PC comes from the save area
            mov     x0, #1
            ret
        1:  mov     x3, x29
            mov     x4, x30
            mrs     x5, tpidr_el1
            mov     sp, x5
            mrs     x1, esr_el1
            mrs     x2, far_el1
            bl      {beetos.kernel.aarch64.Panic.exception}
        2:  wfi
            b       2b
            """)
    static void own() {}
}
