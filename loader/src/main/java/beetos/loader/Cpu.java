package beetos.loader;

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

    @Instructions(value = "dsb sy\nisb\nmsr sctlr_el1, $0\nisb", constraints = "r,~{memory}")
    public static void systemControl(long value) { throw new UnsupportedOperationException(METAL); }
}
