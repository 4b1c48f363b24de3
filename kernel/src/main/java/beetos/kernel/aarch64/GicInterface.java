package beetos.kernel.aarch64;

import beetos.machine.Instructions;

/// The GIC's CPU interface in system registers, version 3 and later (Arm IHI 0069H, 12.2 "AArch64 System register descriptions").
public final class GicInterface {
    private GicInterface() {}

    private static RuntimeException metalOnly() {
        return new UnsupportedOperationException("GicInterface: metal only");
    }

    /// This CPU's affinity as GICR_TYPER has it: Aff3, Aff2, Aff1, Aff0, an octet each.
    public static int affinity() {
        long own = affinityRegister();
        return (int) (own & 0xFF_FFFF | own >>> 8 & 0xFF00_0000L);
    }

    /// ICC_SRE_EL1.SRE, ICC_PMR_EL1 lowest, ICC_BPR1_EL1 0, ICC_CTLR_EL1.EOImode 0, ICC_IGRPEN1_EL1.
    @Instructions(value = """
            mrs x9, S3_0_C12_C12_5
            orr x9, x9, #1
            msr S3_0_C12_C12_5, x9
            isb
            mov x9, #0xFF
            msr S3_0_C4_C6_0, x9
            msr S3_0_C12_C12_3, xzr
            msr S3_0_C12_C12_4, xzr
            mov x9, #1
            msr S3_0_C12_C12_7, x9
            isb""", constraints = "~{x9},~{memory}")
    public static void enable() { throw metalOnly(); }

    /// The line's number; 1020 and above: none.
    public static int acknowledge() {
        return (int) acknowledgeRegister();
    }

    public static void end(int line) {
        endRegister(line);
    }

    @Instructions(value = "mrs $0, mpidr_el1", constraints = "=r")
    private static long affinityRegister() { throw metalOnly(); }

    @Instructions(value = "mrs $0, S3_0_C12_C12_0\ndsb sy", constraints = "=r,~{memory}")
    private static long acknowledgeRegister() { throw metalOnly(); }         // ICC_IAR1_EL1

    @Instructions(value = "msr S3_0_C12_C12_1, $0\nisb", constraints = "r,~{memory}")
    private static void endRegister(long line) { throw metalOnly(); }        // ICC_EOIR1_EL1
}
