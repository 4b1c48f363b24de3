package beetos.compiler.backend;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LlvmTest {
    @ParameterizedTest
    @EnumSource
    void compilesSwiftErrorCode(Options.Pipeline pipeline) {
        String ir = Ir.FIB.replace("ATTRIBUTES", Ir.CHECKED).replace("define internal", "define")
                + "define void @\"beetos/runtime/Compiled.stackOverflow()V\"(ptr swifterror %error) { store ptr inttoptr (i64 1 to ptr), ptr %error\n ret void }";
        Elf elf = new Elf(Llvm.compile("fib.ll", ir, Options.PROCESS.with(pipeline)));
        assertNotNull(elf.symbol("fib"));
    }

    @Test
    void aSyntaxErrorNamesItsLine() {
        var e = assertThrows(BackendException.class, () -> Llvm.compile("bad.ll", "define i32 @f() {\n  ret i64 0\n}", Options.PROCESS));
        assertTrue(e.getMessage().startsWith("bad.ll:2:7: error: value doesn't match function result type"), e.getMessage());
    }

    @Test
    void anInvalidModuleIsRefused() {
        String ir = "define i32 @f(i32 %a) {\n  br label %b\nb:\n  %c = add i32 %d, 1\n  br label %e\ne:\n  %d = add i32 %c, 1\n  ret i32 %d\n}";
        var e = assertThrows(BackendException.class, () -> Llvm.compile("bad.ll", ir, Options.PROCESS));
        assertTrue(e.getMessage().contains("does not dominate all uses"), e.getMessage());
    }

    @Test
    void unknownInstructionTextIsRefused() {
        String ir = "define void @f() { call void asm sideeffect \"bogus x0\", \"\"()\n ret void }";
        var e = assertThrows(BackendException.class, () -> Llvm.compile("bad.ll", ir, Options.KERNEL));
        assertTrue(e.getMessage().contains("unrecognized instruction mnemonic"), e.getMessage());
        assertDoesNotThrow(() -> Llvm.compile("good.ll", "define void @f() { ret void }", Options.KERNEL));
    }

    @Test
    void kernelCodeUsesNoVectorRegister() {
        String copy = "define void @copy(ptr %to, ptr %from) { %v = load i128, ptr %from\n store i128 %v, ptr %to\n ret void }\n"
                + "define void @clear(ptr %to) { call void @llvm.memset.p0.i64(ptr %to, i8 0, i64 64, i1 false)\n ret void }\n"
                + "declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)";
        assertTrue(usesVectors(Llvm.compile("copy.ll", copy, Options.PROCESS)));
        assertFalse(usesVectors(Llvm.compile("copy.ll", copy, Options.KERNEL)));
        assertFalse(usesVectors(Llvm.compile("copy.ll", copy, Options.LOADER)));
    }

    @Test
    void equalInputGivesEqualOutputAlsoInParallel() throws Exception {
        String ir = Ir.FIB.replace("ATTRIBUTES", Ir.METHOD).replace("define internal", "define");
        byte[] expected = Llvm.compile("one.ll", ir, Options.PROCESS);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<byte[]>> work = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String name = "other" + i + ".ll";
                work.add(() -> Llvm.compile(name, ir, Options.PROCESS));
            }
            for (var result : threads.invokeAll(work)) assertArrayEquals(expected, result.get());
        }
    }

    /// Loads and stores of SIMD registers have bit 26 set (Arm DDI 0487, C4.1.4 "Loads and Stores").
    private static boolean usesVectors(byte[] object) {
        Elf elf = new Elf(object);
        for (Elf.Section section : elf.sections()) {
            if (!section.name().startsWith(".text.")) continue;
            var code = elf.contents(section.name());
            while (code.hasRemaining()) {
                int instruction = code.getInt();
                if ((instruction & 0x0E000000) == 0x0C000000 || (instruction & 0x0E000000) == 0x0E000000) return true;
            }
        }
        return false;
    }
}
