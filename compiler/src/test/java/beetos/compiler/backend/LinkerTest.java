package beetos.compiler.backend;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinkerTest {
    private static final String IMAGE = """
            @beetos.image = global [2 x ptr] [ptr @beetos.image, ptr @name], section ".beetos.image"
            @beetos.statics = global [1 x ptr] [ptr @beetos.image], section ".beetos.statics"
            @name = constant [6 x i8] c"hello\\00"
            @types = constant [2 x i32] [i32 trunc (i64 sub (i64 ptrtoint (ptr @start to i64), i64 ptrtoint (ptr @types to i64)) to i32), i32 7]
            @zeroes = global [100 x i64] zeroinitializer
            @counter = global i64 5
            define i32 @first() section ".text.first" { ret i32 1 }
            define i32 @dropped() { ret i32 2 }
            define i32 @start() {
              %a = load volatile i32, ptr @types
              %b = load volatile i32, ptr @zeroes
              %c = load volatile i32, ptr @counter
              %d = add i32 %a, %b
              %e = add i32 %c, %d
              ret i32 %e
            }
            """;

    @Test
    void laysOutThreeSegments() {
        Elf elf = Ir.link(IMAGE, Layout.PROGRAM, "start");
        assertEquals(3, elf.segments().size());
        for (Elf.Segment segment : elf.segments()) assertEquals(0, segment.address() % LinkScript.GRANULE);
        assertEquals(ImageElf.HEADER_LENGTH, elf.address("first"));
        assertNull(elf.symbol("dropped"), "a function that nobody calls");
        assertEquals(elf.address("beetos.image"), elf.address("beetos.statics") + 8);
        assertEquals(elf.address("start"), elf.address("types") + elf.read32(elf.address("types")));
        assertTrue(elf.address("zeroes") >= elf.address("__bss_start") && elf.address("__image_end") == elf.address("__bss_end"));
        assertEquals(0, Ir.link(IMAGE, Layout.RAW, "start").address("first"));
    }

    @Test
    void packsRelocations() {
        Elf elf = Ir.link(IMAGE, Layout.PROGRAM, "start");
        long image = elf.address("beetos.image");
        assertEquals(List.of(image - 8, image, image + 8), Relocations.targets(elf));
        assertEquals(16, elf.address("__relr_end") - elf.address("__relr_start"), "one address, one bitmap");
        assertEquals(elf.address("__rela_start"), elf.address("__rela_end"));
        assertEquals(elf.address("name"), elf.read64(image + 8));
    }

    @Test
    void anAbsoluteAddressInConstantsIsRefusedByName() {
        String ir = """
                @pointers = constant [2 x ptr] [ptr @start, ptr @pointers], section ".rodata.pointers"
                define ptr @start(i64 %i) { %p = getelementptr ptr, ptr @pointers, i64 %i
                  %v = load volatile ptr, ptr %p
                  ret ptr %v }
                """;
        var e = assertThrows(BackendException.class, () -> Ir.link(ir, Layout.PROGRAM, "start"));
        assertTrue(e.getMessage().contains("pointers"), e.getMessage());
    }

    @Test
    void anAbsoluteAddressInTextIsRefusedByName() {
        String ir = "define void @start() naked { call void asm sideeffect \".quad name\", \"\"()\n unreachable }\n@name = global i8 1\n@llvm.used = appending global [1 x ptr] [ptr @name], section \"llvm.metadata\"";
        var e = assertThrows(BackendException.class, () -> Ir.link(ir, Layout.PROGRAM, "start"));
        assertTrue(e.getMessage().contains("name") && e.getMessage().contains("start"), e.getMessage());
    }

    @Test
    void whatIsMissingIsNamed() {
        var e = assertThrows(BackendException.class, () -> Ir.link("define void @start() { call void @absent()\n ret void }\ndeclare void @absent()", Layout.RAW, "start"));
        assertTrue(e.getMessage().contains("undefined hidden symbol: absent"), e.getMessage());
        assertThrows(BackendException.class, () -> Ir.link("define void @start() { ret void }", Layout.RAW, "begin"));
    }

    @Test
    void oneInputOneOutput() {
        assertArrayEquals(Ir.link(IMAGE, Layout.PROGRAM, "start").bytes(), Ir.link(IMAGE, Layout.PROGRAM, "start").bytes());
    }

    @Test
    void rawImagesHoldZeroedDataAndTheirSize() {
        String ir = """
                @header = constant [16 x i32] [i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 1682788929, i32 0], section ".text.first"
                @zeroes = global [100 x i64] zeroinitializer
                define i32 @start() { %b = load volatile i32, ptr @zeroes
                  ret i32 %b }
                """;
        Elf elf = Ir.link(ir, Layout.RAW, "start");
        byte[] raw = RawImage.of(elf);
        assertEquals(elf.address("__image_end"), raw.length);
        assertEquals(raw.length, java.nio.ByteBuffer.wrap(raw).order(java.nio.ByteOrder.LITTLE_ENDIAN).getLong(16));
    }

    @Test
    void theLinkerIsUnpackedOnce(@TempDir Path folder) throws Exception {
        new Lld(folder);
        Files.delete(folder.resolve("libLLVM.so.20.1"));   // a link that leads nowhere is replaced
        Files.createSymbolicLink(folder.resolve("libLLVM.so.20.1"), folder.resolve("gone"));
        new Lld(folder).run(folder, List.of("--version"));
        try (var files = Files.list(folder)) {
            assertEquals(List.of("libLLVM.so.20.1", "lld", "messages"), files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }
}
