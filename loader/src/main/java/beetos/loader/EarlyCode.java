package beetos.loader;

import beetos.machine.Assembly;

/// What every first code does before Java can run: comes down to EL1 and applies the image's own relocations.
final class EarlyCode {
    private EarlyCode() {}

    /// Entered at EL2 or EL1 with the MMU off; returns at EL1 with it off, interrupts masked, the caller's x19 to x30 kept.
    ///
    /// At EL2 it leaves nothing trapped: counters, FP and the PMU belong to EL1, and the GIC's system registers too.
    /// Source: Arm DDI 0487, D1.1 "Exception levels"; D19.2 HCR_EL2, CPTR_EL2, MDCR_EL2, ICC_SRE_EL2.
    @Assembly("""
            mov     x1, #0x0980
            movk    x1, #0x30D0, lsl #16            // SCTLR_EL1: RES1 bits alone
            mrs     x0, CurrentEL
            cmp     x0, #2 << 2
            b.ne    2f
            mov     x0, #1 << 31                    // HCR_EL2.RW: EL1 is AArch64
            msr     hcr_el2, x0
            mov     x0, #3                          // CNTHCTL_EL2: EL1 reads counter and timer
            msr     cnthctl_el2, x0
            msr     cntvoff_el2, xzr
            mov     x0, #0x33FF                     // CPTR_EL2: RES1 bits alone
            msr     cptr_el2, x0
            msr     hstr_el2, xzr
            msr     vttbr_el2, xzr
            mrs     x0, pmcr_el0
            ubfx    x0, x0, #11, #5
            msr     mdcr_el2, x0                    // HPMN: every event counter is EL1's
            mrs     x0, midr_el1
            msr     vpidr_el2, x0
            mrs     x0, mpidr_el1
            msr     vmpidr_el2, x0
            mrs     x0, id_aa64pfr0_el1
            tst     x0, #0xF << 24                  // GIC system registers
            b.eq    1f
            mov     x0, #0xF
            msr     S3_4_C12_C9_5, x0               // ICC_SRE_EL2: SRE, DFB, DIB, Enable
            isb
        1:  msr     sctlr_el1, x1
            mov     x0, #0x3C5                      // SPSR_EL2: EL1 with SP_EL1, DAIF masked
            msr     spsr_el2, x0
            msr     elr_el2, x30
            eret
        2:  msr     sctlr_el1, x1
            isb
            ret
            """)
    static void dropToEl1() {}

    /// Adds the distance from 0, where the image was linked, to every word that the packed relocations name.
    ///
    /// An even entry is an address, relocated, and moves the cursor behind it; an odd one is a bitmap of the 63 words at
    /// the cursor. Source: ELF for the Arm 64-bit Architecture; generic ABI, SHT_RELR "Relative relocation table".
    @Assembly("""
            adrp    x0, __relr_start
            add     x0, x0, :lo12:__relr_start
            adrp    x1, __relr_end
            add     x1, x1, :lo12:__relr_end
            adrp    x2, __text_start                // the distance, and in x3 the cursor
            add     x2, x2, :lo12:__text_start
        1:  cmp     x0, x1
            b.hs    4f
            ldr     x4, [x0], #8
            tbnz    x4, #0, 2f
            add     x3, x4, x2
            ldr     x5, [x3]
            add     x5, x5, x2
            str     x5, [x3], #8
            b       1b
        2:  mov     x6, x3
            add     x3, x3, #63 * 8
        3:  lsr     x4, x4, #1
            cbz     x4, 1b
            tbz     x4, #0, 5f
            ldr     x5, [x6]
            add     x5, x5, x2
            str     x5, [x6]
        5:  add     x6, x6, #8
            b       3b
        4:  ret
            """)
    static void relocate() {}
}
