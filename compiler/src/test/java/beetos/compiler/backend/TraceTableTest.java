package beetos.compiler.backend;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TraceTableTest {
    private static final String IR = """
            @beetos.trace = external hidden constant i8
            define ptr @start(ptr swifterror %error) !dbg !10 {
              call void @outer(ptr swifterror %error), !dbg !20
              call void @leaf(i32 5), !dbg !21
              ret ptr @beetos.trace, !dbg !21
            }
            define internal void @outer(ptr swifterror %error) !dbg !11 {
              call void @leaf(i32 1), !dbg !30
              call void @inner(ptr swifterror %error), !dbg !31
              ret void, !dbg !31
            }
            define internal void @inner(ptr swifterror %error) !dbg !12 {
              call void @leaf(i32 6), !dbg !40
              call void asm sideeffect "brk #3", ""(), !dbg !41
              ret void, !dbg !41
            }
            define void @leaf(i32 %n) noinline !dbg !13 {
              call void asm sideeffect "nop", ""(), !dbg !50
              ret void, !dbg !50
            }
            define void @dropped(i32 %n) noinline !dbg !14 {
              call void @leaf(i32 1), !dbg !60
              ret void, !dbg !60
            }
            !llvm.dbg.cu = !{!0}
            !llvm.module.flags = !{!2, !3}
            !0 = distinct !DICompileUnit(language: DW_LANG_Java, file: !1, producer: "beetos", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)
            !1 = !DIFile(filename: "pkg/Test.java", directory: "")
            !5 = !DIFile(filename: "pkg/Odd.java", directory: "")
            !2 = !{i32 2, !"Dwarf Version", i32 VERSION}
            !3 = !{i32 2, !"Debug Info Version", i32 3}
            !4 = !DISubroutineType(types: !{})
            !10 = distinct !DISubprogram(name: "pkg.Test.start", scope: !1, file: !1, line: 9, scopeLine: 9, type: !4, unit: !0, spFlags: DISPFlagDefinition)
            !11 = distinct !DISubprogram(name: "pkg.Test.outer", scope: !1, file: !1, line: 29, scopeLine: 29, type: !4, unit: !0, spFlags: DISPFlagDefinition)
            !12 = distinct !DISubprogram(name: "pkg.Test$Inner.<init>", scope: !1, file: !1, line: 39, scopeLine: 39, type: !4, unit: !0, spFlags: DISPFlagDefinition)
            !13 = distinct !DISubprogram(name: "pkg.Leaf.leaf", scope: !5, file: !5, line: 49, scopeLine: 49, type: !4, unit: !0, spFlags: DISPFlagDefinition)
            !14 = distinct !DISubprogram(name: "pkg.Test.dropped", scope: !1, file: !1, line: 59, scopeLine: 59, type: !4, unit: !0, spFlags: DISPFlagDefinition)
            !20 = !DILocation(line: 20, scope: !10)
            !21 = !DILocation(line: 21, scope: !10)
            !30 = !DILocation(line: 30, scope: !11)
            !31 = !DILocation(line: 31, scope: !11)
            !40 = !DILocation(line: 40, scope: !12)
            !41 = !DILocation(line: 41, scope: !12)
            !50 = !DILocation(line: 50, scope: !13)
            !60 = !DILocation(line: 60, scope: !14)
            """;

    @ParameterizedTest
    @CsvSource({"4, false, PROGRAM", "4, true, RAW", "5, false, RAW", "5, true, PROGRAM"})
    void findsInlinedCallers(String version, boolean exact, Layout layout) {
        Image image = image(version, layout, exact);
        long start = image.debug().address("start");
        List<Long> sites = sites(image.debug(), start);
        assertEquals("[pkg.Test.outer(Test.java:30), pkg.Test.start(Test.java:20)]", at(image, sites.get(0) + 3));
        assertEquals("[pkg.Test$Inner.<init>(Test.java:40), pkg.Test.outer(Test.java:31), pkg.Test.start(Test.java:20)]", at(image, sites.get(1) + 3));
        assertEquals("[pkg.Test$Inner.<init>(Test.java:41), pkg.Test.outer(Test.java:31), pkg.Test.start(Test.java:20)]", at(image, sites.get(2)));
        assertEquals("[pkg.Test.start(Test.java:21)]", at(image, sites.get(3) + 3));
        assertEquals("[pkg.Leaf.leaf(Odd.java:50)]", at(image, image.debug().address("leaf")));
        assertEquals(exact ? "[pkg.Test.start(Test.java:9)]" : at(image, sites.get(0)), at(image, start), "a function begins with its first site");
    }

    @Test
    void knowsNothingOutsideOfText() {
        Image image = image("4", Layout.PROGRAM, false);
        for (long offset : new long[] {-1, 0, ImageElf.HEADER_LENGTH - 1, image.debug().address("__text_end"), 1L << 40}) {
            assertEquals(List.of(), TraceTable.lookup(image.trace(), offset));
        }
    }

    @Test
    void theProgramFindsItsTable() {
        Image image = image("5", Layout.PROGRAM, false);
        long address = image.debug().address(Image.TRACE_SYMBOL);
        assertEquals(TraceTable.MAGIC, image.debug().read32(address));
        assertEquals(address, image.debug().read32(address + 4), "its own place");
        ImageElf file = ImageElf.read(image.shipped());
        assertEquals(address, file.trace().start());
        assertEquals(image.trace().length, file.trace().length());
        assertArrayEquals(image.shipped(), image("5", Layout.PROGRAM, false).shipped());
    }

    private static String at(Image image, long offset) {
        return TraceTable.lookup(image.trace(), offset).toString();
    }

    private static Image image(String version, Layout layout, boolean exact) {
        return Image.link(new Linker(), Ir.object(IR.replace("VERSION", version), Options.PROCESS), layout, "start", exact);
    }

    /// Calls and `brk`s from an address to the next return.
    private static List<Long> sites(Elf elf, long from) {
        List<Long> sites = new java.util.ArrayList<>();
        for (long at = from; elf.read32(at) != 0xD65F03C0; at += 4) {
            int instruction = elf.read32(at);
            if ((instruction & 0xFC000000) == 0x94000000 || (instruction & 0xFFE0001F) == 0xD4200000) sites.add(at);
        }
        return sites;
    }
}
