package beetos.board;

import beetos.machine.Assembly;

/// The vector table. The program runs on SP_EL0; SP_EL1 is then the address of its thread's [Context], and TPIDR_EL1 the top of the
/// stack on which exceptions are handled. A call of [Calls] and the timer switch threads; anything else is the end.
final class Vectors {
    private Vectors() {}

    /// Sixteen entries of 128 bytes: Arm DDI 0487, D1.3.1 "Exception vectors".
    @Assembly(align = 2048, value = """
            stp     x0, x1, [sp]                    // synchronous, from the program
            mrs     x0, esr_el1
            lsr     x1, x0, #26
            cmp     x1, #0x15                       // ESR_ELx.EC: SVC in AArch64 state
            b.ne    {beetos.board.Vectors.report}
            str     x30, [sp, #240]
            bl      {beetos.board.Vectors.store}
            bl      {beetos.board.Threads.call}
            b       {beetos.board.Vectors.load}
            .balign 128
            stp     x0, x1, [sp]                    // IRQ
            str     x30, [sp, #240]
            bl      {beetos.board.Vectors.store}
            bl      {beetos.board.Threads.tick}
            b       {beetos.board.Vectors.load}
            .balign 128
            .rept   14
            b       {beetos.board.Vectors.report}
            .balign 128
            .endr
            """)
    static void table() {}

    /// Stores all registers but x0, x1 and x30, which are stored already, and changes to the exceptions' stack; x0 is the context.
    @Assembly("""
            stp     x2, x3, [sp, #16]
            stp     x4, x5, [sp, #32]
            stp     x6, x7, [sp, #48]
            stp     x8, x9, [sp, #64]
            stp     x10, x11, [sp, #80]
            stp     x12, x13, [sp, #96]
            stp     x14, x15, [sp, #112]
            stp     x16, x17, [sp, #128]
            stp     x18, x19, [sp, #144]
            stp     x20, x21, [sp, #160]
            stp     x22, x23, [sp, #176]
            stp     x24, x25, [sp, #192]
            stp     x26, x27, [sp, #208]
            stp     x28, x29, [sp, #224]
            mrs     x2, sp_el0
            str     x2, [sp, #248]
            mrs     x2, elr_el1
            mrs     x3, spsr_el1
            stp     x2, x3, [sp, #256]
            mrs     x2, tpidr_el0
            str     x2, [sp, #272]
            mov     x0, sp
            .arch   armv8.2-a+simd
            add     x1, x0, #288
            stp     q0, q1, [x1], #32
            stp     q2, q3, [x1], #32
            stp     q4, q5, [x1], #32
            stp     q6, q7, [x1], #32
            stp     q8, q9, [x1], #32
            stp     q10, q11, [x1], #32
            stp     q12, q13, [x1], #32
            stp     q14, q15, [x1], #32
            stp     q16, q17, [x1], #32
            stp     q18, q19, [x1], #32
            stp     q20, q21, [x1], #32
            stp     q22, q23, [x1], #32
            stp     q24, q25, [x1], #32
            stp     q26, q27, [x1], #32
            stp     q28, q29, [x1], #32
            stp     q30, q31, [x1], #32
            mrs     x2, fpsr
            mrs     x3, fpcr
            stp     x2, x3, [x1]
            mrs     x2, tpidr_el1
            mov     sp, x2
            ret
            """)
    static void store() {}

    /// Goes on with the context in x0.
    @Assembly("""
            mov     sp, x0
            .arch   armv8.2-a+simd
            add     x1, x0, #288
            ldp     q0, q1, [x1], #32
            ldp     q2, q3, [x1], #32
            ldp     q4, q5, [x1], #32
            ldp     q6, q7, [x1], #32
            ldp     q8, q9, [x1], #32
            ldp     q10, q11, [x1], #32
            ldp     q12, q13, [x1], #32
            ldp     q14, q15, [x1], #32
            ldp     q16, q17, [x1], #32
            ldp     q18, q19, [x1], #32
            ldp     q20, q21, [x1], #32
            ldp     q22, q23, [x1], #32
            ldp     q24, q25, [x1], #32
            ldp     q26, q27, [x1], #32
            ldp     q28, q29, [x1], #32
            ldp     q30, q31, [x1], #32
            ldp     x2, x3, [x1]
            msr     fpsr, x2
            msr     fpcr, x3
            ldr     x2, [sp, #272]
            msr     tpidr_el0, x2
            ldp     x2, x3, [sp, #256]
            msr     elr_el1, x2
            msr     spsr_el1, x3
            ldr     x2, [sp, #248]
            msr     sp_el0, x2
            ldp     x0, x1, [sp]
            ldp     x2, x3, [sp, #16]
            ldp     x4, x5, [sp, #32]
            ldp     x6, x7, [sp, #48]
            ldp     x8, x9, [sp, #64]
            ldp     x10, x11, [sp, #80]
            ldp     x12, x13, [sp, #96]
            ldp     x14, x15, [sp, #112]
            ldp     x16, x17, [sp, #128]
            ldp     x18, x19, [sp, #144]
            ldp     x20, x21, [sp, #160]
            ldp     x22, x23, [sp, #176]
            ldp     x24, x25, [sp, #192]
            ldp     x26, x27, [sp, #208]
            ldp     x28, x29, [sp, #224]
            ldr     x30, [sp, #240]
            eret
            """)
    static void load() {}

    @Assembly("""
            mrs     x0, esr_el1
            mrs     x1, elr_el1
            mrs     x2, far_el1
            mov     x3, x29
            mov     x4, x30
            mrs     x5, tpidr_el1
            mov     sp, x5
            bl      {beetos.board.Report.exception}
            mov     w0, #134
            b       {beetos.board.Semihosting.exit}
            """)
    static void report() {}
}
