package beetos.machine;

/// What LLVM calls for copies and fills that it does not expand in place: C's memcpy, memmove and memset, in general registers.
/// Unaligned accesses are allowed; see [AlignedMemoryRoutines] for code that runs with the MMU off, [WideMemoryRoutines] for processes.
public final class MemoryRoutines {
    private MemoryRoutines() {}

    /// Copies x2 bytes from x1 to x0, lowest first; returns x0. Each block is loaded whole before it is stored, so a target
    /// below an overlapping source is fine.
    @Assembly(align = 64, value = """
            mov x3, x0
            subs x2, x2, #64
            b.lo 2f
            1:
            ldp x4, x5, [x1]
            ldp x6, x7, [x1, #16]
            ldp x8, x9, [x1, #32]
            ldp x10, x11, [x1, #48]
            add x1, x1, #64
            stp x4, x5, [x3]
            stp x6, x7, [x3, #16]
            stp x8, x9, [x3, #32]
            stp x10, x11, [x3, #48]
            add x3, x3, #64
            subs x2, x2, #64
            b.hs 1b
            2:
            tbz x2, #5, 3f
            ldp x4, x5, [x1], #16
            ldp x6, x7, [x1], #16
            stp x4, x5, [x3], #16
            stp x6, x7, [x3], #16
            3:
            tbz x2, #4, 4f
            ldp x4, x5, [x1], #16
            stp x4, x5, [x3], #16
            4:
            tbz x2, #3, 5f
            ldr x4, [x1], #8
            str x4, [x3], #8
            5:
            tbz x2, #2, 6f
            ldr w4, [x1], #4
            str w4, [x3], #4
            6:
            tbz x2, #1, 7f
            ldrh w4, [x1], #2
            strh w4, [x3], #2
            7:
            tbz x2, #0, 8f
            ldrb w4, [x1]
            strb w4, [x3]
            8:
            ret
            """)
    public static void memcpy() {}

    /// Copies x2 bytes from x1 to x0, which may overlap; returns x0.
    @Assembly(align = 64, value = """
            sub x3, x0, x1
            cmp x3, x2
            b.hs {beetos.machine.MemoryRoutines.memcpy}
            add x3, x0, x2
            add x1, x1, x2
            subs x2, x2, #32
            b.lo 2f
            1:
            ldp x4, x5, [x1, #-16]!
            ldp x6, x7, [x1, #-16]!
            stp x4, x5, [x3, #-16]!
            stp x6, x7, [x3, #-16]!
            subs x2, x2, #32
            b.hs 1b
            2:
            tbz x2, #4, 4f
            ldp x4, x5, [x1, #-16]!
            stp x4, x5, [x3, #-16]!
            4:
            tbz x2, #3, 5f
            ldr x4, [x1, #-8]!
            str x4, [x3, #-8]!
            5:
            tbz x2, #2, 6f
            ldr w4, [x1, #-4]!
            str w4, [x3, #-4]!
            6:
            tbz x2, #1, 7f
            ldrh w4, [x1, #-2]!
            strh w4, [x3, #-2]!
            7:
            tbz x2, #0, 8f
            ldrb w4, [x1, #-1]
            strb w4, [x3, #-1]
            8:
            ret
            """)
    public static void memmove() {}

    /// Fills x2 bytes at x0 with the octet w1; returns x0. Large runs of zeros use DC ZVA (Arm DDI 0487, C5.3 "DC ZVA").
    @Assembly(align = 64, value = """
            mov x3, x0
            and x1, x1, #0xff
            cbnz x1, 1f
            cmp x2, #256
            b.lo 2f
            mrs x4, dczid_el0
            cmp x4, #4
            b.ne 2f
            neg x5, x3
            ands x5, x5, #63
            b.eq 11f
            sub x2, x2, x5
            10:
            strb wzr, [x3], #1
            subs x5, x5, #1
            b.ne 10b
            11:
            subs x2, x2, #256
            b.lo 13f
            12:
            dc zva, x3
            add x6, x3, #64
            dc zva, x6
            add x7, x3, #128
            dc zva, x7
            add x8, x3, #192
            dc zva, x8
            add x3, x3, #256
            subs x2, x2, #256
            b.hs 12b
            13:
            adds x2, x2, #256
            b.ne 2f
            ret
            1:
            mov x4, #0x0101010101010101
            mul x1, x1, x4
            2:
            subs x2, x2, #32
            b.lo 4f
            3:
            stp x1, x1, [x3], #16
            stp x1, x1, [x3], #16
            subs x2, x2, #32
            b.hs 3b
            4:
            tbz x2, #4, 5f
            stp x1, x1, [x3], #16
            5:
            tbz x2, #3, 6f
            str x1, [x3], #8
            6:
            tbz x2, #2, 7f
            str w1, [x3], #4
            7:
            tbz x2, #1, 8f
            strh w1, [x3], #2
            8:
            tbz x2, #0, 9f
            strb w1, [x3]
            9:
            ret
            """)
    public static void memset() {}
}
