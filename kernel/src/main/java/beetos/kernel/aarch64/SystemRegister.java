package beetos.kernel.aarch64;

import beetos.machine.Instructions;

/// The system registers and instructions that the kernel uses, by their manual's meaning (Arm DDI 0487, D19 "AArch64 System
/// Register Descriptions", C5 "The A64 System Instruction Class"). Metal only.
final class SystemRegister {
    private SystemRegister() {}

    private static RuntimeException metalOnly() {
        return new UnsupportedOperationException("SystemRegister: metal only");
    }

    /// TTBR0_EL1: the user half's root table and its ASID.
    @Instructions(value = "msr ttbr0_el1, $0\nisb", constraints = "r,~{memory}")
    static void userTable(long value) { throw metalOnly(); }

    @Instructions(value = "dsb ishst\ntlbi vale1is, $0\ndsb ish\nisb", constraints = "r,~{memory}")
    static void invalidatePage(long asidAndPage) { throw metalOnly(); }

    @Instructions(value = "dsb ishst", constraints = "~{memory}")
    static void beforeInvalidation() { throw metalOnly(); }

    @Instructions(value = "tlbi vale1is, $0", constraints = "r,~{memory}")
    static void invalidateOne(long asidAndPage) { throw metalOnly(); }

    @Instructions(value = "dsb ish\nisb", constraints = "~{memory}")
    static void afterInvalidation() { throw metalOnly(); }

    @Instructions(value = "dsb ishst\ntlbi aside1is, $0\ndsb ish\nisb", constraints = "r,~{memory}")
    static void invalidateSpace(long asid) { throw metalOnly(); }

    @Instructions(value = "dsb ishst\ntlbi vaale1is, $0\ndsb ish\nisb", constraints = "r,~{memory}")
    static void invalidateEverywhere(long page) { throw metalOnly(); }

    @Instructions(value = "dc cvau, $0", constraints = "r,~{memory}")
    static void cleanLine(long virtual) { throw metalOnly(); }

    @Instructions(value = "dsb ish\nic ialluis\ndsb ish\nisb", constraints = "~{memory}")
    static void invalidateInstructions() { throw metalOnly(); }

    /// CTR_EL0.DminLine gives it in words, as a logarithm.
    @Instructions(value = "mrs $0, ctr_el0", constraints = "=r")
    static long cacheType() { throw metalOnly(); }

    @Instructions(value = "mrs $0, cntvct_el0", constraints = "=r,~{memory}")
    static long counter() { throw metalOnly(); }

    /// The virtual timer interrupts when CNTVCT reaches `ticks`.
    @Instructions(value = "msr cntv_cval_el0, $0\nmov x9, #1\nmsr cntv_ctl_el0, x9\nisb", constraints = "r,~{x9},~{memory}")
    static void alarm(long ticks) { throw metalOnly(); }

    @Instructions(value = "msr cntv_ctl_el0, xzr\nisb", constraints = "~{memory}")
    static void alarmOff() { throw metalOnly(); }

    /// ISR_EL1: exceptions that wait, masked or not.
    @Instructions(value = "mrs $0, isr_el1", constraints = "=r,~{memory}")
    static long pending() { throw metalOnly(); }

    @Instructions(value = "dsb sy\nwfi", constraints = "~{memory}")
    static void waitForInterrupt() { throw metalOnly(); }

    @Instructions(value = "mrs $0, esr_el1", constraints = "=r,~{memory}")
    static long syndrome() { throw metalOnly(); }

    @Instructions(value = "mrs $0, far_el1", constraints = "=r,~{memory}")
    static long faultAddress() { throw metalOnly(); }

    /// CPACR_EL1.FPEN, bits 20 and 21: 3 lets EL0 and EL1 use FP and SIMD, 0 traps both.
    @Instructions(value = "msr cpacr_el1, $0\nisb", constraints = "r,~{memory}")
    static void vectorAccess(long value) { throw metalOnly(); }

    /// CNTKCTL_EL1.
    @Instructions(value = "msr cntkctl_el1, $0", constraints = "r")
    static void counterAccess(long value) { throw metalOnly(); }

    /// Event counter 0 counts INST_RETIRED (0x08) at EL0 and EL1 and may be read, not written, at EL0: the bench's clock.
    @Instructions(value = """
            mov x9, #8
            msr pmevtyper0_el0, x9
            msr pmuserenr_el0, x9
            mov x9, #1
            msr pmcntenset_el0, x9
            msr pmcr_el0, x9
            isb""", constraints = "~{x9},~{memory}")
    static void countInstructions() { throw metalOnly(); }

    /// MDSCR_EL1: no debug exceptions, no access to the debug channel from EL0.
    @Instructions(value = "msr mdscr_el1, xzr\nisb", constraints = "~{memory}")
    static void noDebug() { throw metalOnly(); }

    /// Every translation of this CPU.
    @Instructions(value = "dsb nsh\ntlbi vmalle1\ndsb nsh\nisb", constraints = "~{memory}")
    static void forgetTranslations() { throw metalOnly(); }

    @Instructions(value = "msr pan, #1", constraints = "~{memory}")
    static void refuseUserAccess() { throw metalOnly(); }
}
