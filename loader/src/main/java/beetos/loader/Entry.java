package beetos.loader;

import beetos.machine.Assembly;

/// The first instructions: the header by which QEMU and firmware know the image, and the way into the kernel.
final class Entry {
    private Entry() {}

    /// Source: Linux, Documentation/arch/arm64/booting.rst, 4 "Call the kernel image". Flags: little endian, 16 KiB pages,
    /// anywhere in RAM. The stack lies behind the system image, whose length is the second word of its header; without
    /// that header there is nobody to report to.
    @Assembly(section = ".text.first", align = 2048, value = """
            b       1f
            .long   0
            .quad   0                               // text_offset
            .quad   __image_end - . + 16            // image_size
            .quad   0xC                             // flags
            .quad   0, 0, 0
            .ascii  "ARMd"
            .long   0
        1:  msr     daifset, #15
            mov     x20, x0
            bl      {beetos.loader.EarlyCode.dropToEl1}
            msr     spsel, #1
            adrp    x19, __image_end
            add     x19, x19, :lo12:__image_end
            mov     x1, #0x3FFF
            add     x19, x19, x1
            bic     x19, x19, x1                    // the system image
            ldr     x0, [x19]
            movz    x1, #0x4554
            movk    x1, #0x4245, lsl #16
            movk    x1, #0x5359, lsl #32
            movk    x1, #0x5331, lsl #48            // SystemImage.MAGIC_VALUE
            cmp     x0, x1
        2:  b.ne    2b
            ldr     x0, [x19, #8]
            add     x0, x19, x0
            add     x0, x0, #0x10, lsl #12          // 64 KiB of stack
            mov     sp, x0
            mov     x29, xzr
            mov     x30, xzr
            bl      {beetos.loader.EarlyCode.relocate}
            mov     x0, #3 << 20                    // CPACR_EL1.FPEN: SHA-256 uses SIMD registers
            msr     cpacr_el1, x0
            adrp    x0, {beetos.loader.Vectors.table}
            add     x0, x0, :lo12:{beetos.loader.Vectors.table}
            msr     vbar_el1, x0
            isb
            mov     x0, x20
            mov     x1, x19
            mov     x2, sp
            bl      {beetos.loader.Loader.load}
            mov     x19, x0                         // the boot record
            bl      {beetos.loader.Loader.kernelEntry}
            mov     x2, x0
            bl      {beetos.loader.Loader.kernelStack}
            mov     x1, x0
            mov     x0, x19
            msr     cpacr_el1, xzr
            br      x2                              // x0: the boot record's physical address, x1: top of the kernel's stack
            """)
    static void entry() {}
}
