package beetos.machine;

/// memcpy for processes, in SIMD registers: 256 bytes a turn, 18 instructions. The rest is as in [MemoryRoutines].
public final class WideMemoryRoutines {
    private WideMemoryRoutines() {}

    @Assembly(align = 64, value = """
            cmp x2, #512
            b.lo {beetos.machine.MemoryRoutines.memcpy}
            mov x3, x0
            sub x2, x2, #256
            1:
            ldp q0, q1, [x1], #256
            ldp q2, q3, [x1, #-224]
            ldp q4, q5, [x1, #-192]
            ldp q6, q7, [x1, #-160]
            ldp q16, q17, [x1, #-128]
            ldp q18, q19, [x1, #-96]
            ldp q20, q21, [x1, #-64]
            ldp q22, q23, [x1, #-32]
            stp q0, q1, [x3], #256
            stp q2, q3, [x3, #-224]
            stp q4, q5, [x3, #-192]
            stp q6, q7, [x3, #-160]
            stp q16, q17, [x3, #-128]
            stp q18, q19, [x3, #-96]
            stp q20, q21, [x3, #-64]
            stp q22, q23, [x3, #-32]
            subs x2, x2, #256
            b.hs 1b
            add x2, x2, #256
            mov x12, x0
            mov x0, x3
            mov x13, x30
            bl {beetos.machine.MemoryRoutines.memcpy}
            mov x0, x12
            ret x13
            """)
    public static void memcpy() {}

    @Assembly(align = 16, value = """
            sub x3, x0, x1
            cmp x3, x2
            b.hs {beetos.machine.WideMemoryRoutines.memcpy}
            b {beetos.machine.MemoryRoutines.memmove}
            """)
    public static void memmove() {}

    @Assembly("b {beetos.machine.MemoryRoutines.memset}")
    public static void memset() {}
}
