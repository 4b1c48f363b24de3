package beetos.loader;

import beetos.machine.Assembly;
import beetos.machine.Instructions;

/// The system registers that start-up reads and writes (Arm DDI 0487, D19 "AArch64 System Register Descriptions"). Metal only.
public final class Cpu {
    private Cpu() {}

    private static final String METAL = "metal only";

    @Instructions(value = "mrs $0, id_aa64mmfr0_el1", constraints = "=r")
    public static long memoryFeatures() { throw new UnsupportedOperationException(METAL); }

    @Instructions(value = "mrs $0, id_aa64isar0_el1", constraints = "=r")
    public static long instructionFeatures() { throw new UnsupportedOperationException(METAL); }

    @Instructions(value = "mrs $0, cntfrq_el0", constraints = "=r")
    public static long counterFrequency() { throw new UnsupportedOperationException(METAL); }

    @Instructions(value = "isb\nmrs $0, cntvct_el0", constraints = "=r,~{memory}")
    public static long counter() { throw new UnsupportedOperationException(METAL); }

    @Instructions(value = "msr mair_el1, $0", constraints = "r")
    public static void memoryAttributes(long value) { throw new UnsupportedOperationException(METAL); }

    @Instructions(value = "msr tcr_el1, $0\nisb", constraints = "r")
    public static void translationControl(long value) { throw new UnsupportedOperationException(METAL); }

    @Instructions(value = "msr ttbr0_el1, $0\nisb", constraints = "r")
    public static void lowTable(long physical) { throw new UnsupportedOperationException(METAL); }

    @Instructions(value = "msr ttbr1_el1, $0\nisb", constraints = "r")
    public static void highTable(long physical) { throw new UnsupportedOperationException(METAL); }

    @Instructions(value = "dsb sy\ntlbi vmalle1\nic iallu\ndsb sy\nisb", constraints = "~{memory}")
    public static void forgetTranslations() { throw new UnsupportedOperationException(METAL); }

    /// Drops cache lines from `from` to `limit`, line by line as CTR_EL0.DminLine says: what was written with the MMU off went past them.
    @Assembly("""
            mrs     x2, ctr_el0
            ubfx    x2, x2, #16, #4
            mov     x3, #4
            lsl     x2, x3, x2
            sub     x3, x2, #1
            bic     x0, x0, x3
        1:  dc      ivac, x0
            add     x0, x0, x2
            cmp     x0, x1
            b.lo    1b
            dsb     sy
            ret
            """)
    public static void dropLines(long from, long limit) { throw new UnsupportedOperationException(METAL); }

    @Instructions(value = "dsb sy\nisb\nmsr sctlr_el1, $0\nisb", constraints = "r,~{memory}")
    public static void systemControl(long value) { throw new UnsupportedOperationException(METAL); }
}
