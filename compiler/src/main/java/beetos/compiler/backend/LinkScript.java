package beetos.compiler.backend;

/// The layout of every image: text (read, execute), constants (read), data (read, write), each beginning on a granule.
///
///     __image_start __text_start    PROGRAM: room for ImageElf's header; `.text.first`; text            __text_end
///     __rodata_start                constants; __relr_start packed relocations __relr_end;
///                                   __rela_start the rest, normally none __rela_end; the trace table     __rodata_end
///     __data_start                  data; `.beetos.statics`; `.beetos.image`                             __data_end
///                                   zeroed data                                            __bss_end __image_end
final class LinkScript {
    static final int GRANULE = 16 * 1024;

    private LinkScript() {}

    static String of(Layout layout, String entry) {
        return """
                ENTRY("%s")
                PHDRS { text PT_LOAD FLAGS(5); constants PT_LOAD FLAGS(4); data PT_LOAD FLAGS(6); }
                SECTIONS {
                    .text 0 : {
                        __image_start = .; __text_start = .;
                        . += %d;
                        KEEP(*(.text.first)) *(.text .text.*)
                        . = ALIGN(16); __text_end = .;
                    } :text
                    .rodata ALIGN(%d) : { __rodata_start = .; *(.rodata .rodata.*) . = ALIGN(8); } :constants
                    .relr.dyn : { __relr_start = .; *(.relr.dyn) __relr_end = .; }
                    .rela.dyn : { __rela_start = .; *(.rela.dyn .rela.*) __rela_end = .; }
                    .beetos.trace ALIGN(8) : { __trace_start = .; KEEP(*(.beetos.trace)) . = ALIGN(8); __rodata_end = .; }
                    .data ALIGN(%d) : {
                        __data_start = .;
                        *(.data.rel.ro .data.rel.ro.*) *(.got .got.plt) *(.data .data.*)
                        . = ALIGN(8); KEEP(*(.beetos.statics))
                        . = ALIGN(8); KEEP(*(.beetos.image))
                        . = ALIGN(8); __data_end = .;
                    } :data
                    .bss : { __bss_start = .; *(.bss .bss.* COMMON) . = ALIGN(8); __bss_end = .; __image_end = .; }
                    /DISCARD/ : { *(.dynamic .dynsym .dynstr .hash .gnu.hash .interp .comment .note* .eh_frame* .llvm*) }
                }
                """.formatted(entry, layout == Layout.PROGRAM ? ImageElf.HEADER_LENGTH : 0, GRANULE, GRANULE);
    }
}
