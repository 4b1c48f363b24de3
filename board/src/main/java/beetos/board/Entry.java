package beetos.board;

import beetos.machine.Assembly;

/// The first instructions: the header by which QEMU and firmware know the image, and the way from there to Java and back out.
final class Entry {
    private Entry() {}

    /// Source: Linux, Documentation/arch/arm64/booting.rst, 4 "Call the kernel image". Flags: little endian, 16 KiB pages,
    /// anywhere in RAM. The first stack lies behind the image and stays the exceptions' stack.
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
            adrp    x0, __image_end
            add     x0, x0, :lo12:__image_end
            mov     x1, #0x3FFF
            add     x0, x0, x1
            bic     x0, x0, x1
            add     x0, x0, #0x10, lsl #12          // 64 KiB of stack
            mov     sp, x0
            mov     x29, xzr
            mov     x30, xzr
            bl      {beetos.loader.EarlyCode.relocate}
            mov     x0, #3 << 20                    // CPACR_EL1.FPEN: no trap
            msr     cpacr_el1, x0
            adrp    x0, {beetos.board.Vectors.table}
            add     x0, x0, :lo12:{beetos.board.Vectors.table}
            msr     vbar_el1, x0
            mov     x0, sp
            msr     tpidr_el1, x0
            isb
            mov     x0, x20
            mov     x1, sp
            bl      {beetos.board.Start.prepare}
            b       {beetos.board.Vectors.load}     // x0: the first thread's context
            """)
    static void entry() {}
}
