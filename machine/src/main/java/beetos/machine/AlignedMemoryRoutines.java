package beetos.machine;

/// memcpy, memmove and memset for code that runs with the MMU off, where memory is Device memory: aligned accesses only, no DC ZVA
/// (Arm DDI 0487, D8.2 "Translation process", behaviour when stage 1 translation is disabled).
public final class AlignedMemoryRoutines {
    private AlignedMemoryRoutines() {}

    /// Copies x2 bytes from x1 to x0, lowest first, by eight when everything is a multiple of 8; returns x0.
    @Assembly(align = 16, value = """
            mov x3, x0
            cbz x2, 4f
            orr x4, x0, x1
            orr x4, x4, x2
            tst x4, #7
            b.ne 2f
            1:
            ldr x4, [x1], #8
            str x4, [x3], #8
            subs x2, x2, #8
            b.ne 1b
            ret
            2:
            ldrb w4, [x1], #1
            strb w4, [x3], #1
            subs x2, x2, #1
            b.ne 2b
            4:
            ret
            """)
    public static void memcpy() {}

    /// Copies x2 bytes from x1 to x0, which may overlap; returns x0.
    @Assembly(align = 16, value = """
            sub x3, x0, x1
            cmp x3, x2
            b.hs {beetos.machine.AlignedMemoryRoutines.memcpy}
            1:
            sub x2, x2, #1
            ldrb w4, [x1, x2]
            strb w4, [x0, x2]
            cbnz x2, 1b
            ret
            """)
    public static void memmove() {}

    /// Fills x2 bytes at x0 with the octet w1; returns x0.
    @Assembly(align = 16, value = """
            mov x3, x0
            cbz x2, 4f
            and x1, x1, #0xff
            mov x4, #0x0101010101010101
            mul x1, x1, x4
            orr x4, x0, x2
            tst x4, #7
            b.ne 2f
            1:
            str x1, [x3], #8
            subs x2, x2, #8
            b.ne 1b
            ret
            2:
            strb w1, [x3], #1
            subs x2, x2, #1
            b.ne 2b
            4:
            ret
            """)
    public static void memset() {}
}
