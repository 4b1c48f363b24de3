package beetos.compiler.backend;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StackCheckTest {
    private static final int LOAD_LIMIT = 0xF9400A50;     // ldr x16, [x18, #16]
    private static final int COMPARE = 0xEB3063FF;        // cmp sp, x16
    private static final int RETURN = 0xD65F03C0;
    private static final String CALLEE = """
            define void @use(ptr swifterror %error) noinline { call void asm sideeffect "", "~{memory}"() ret void }
            define void @"beetos/runtime/Compiled.stackOverflow()V"(ptr swifterror %error) noinline { store ptr inttoptr (i64 1 to ptr), ptr %error
              ret void }
            """;

    @Test
    void theBaseCaseOfARecursionHasNeitherCheckNorFrame() {
        List<Integer> code = code(Ir.FIB.replace("define internal", "define").replace("ATTRIBUTES", Ir.CHECKED), "fib");
        int check = code.indexOf(LOAD_LIMIT), first = code.indexOf(RETURN);
        assertEquals(COMPARE, code.get(check + 1));
        assertTrue(first >= 0 && first < check, "returns before the check");
        assertEquals(check, code.lastIndexOf(LOAD_LIMIT), "one check");
        assertTrue(code.subList(0, first).stream().noneMatch(StackCheckTest::savesRegisters));
    }

    /// Without the check in sight LLVM could conclude that fib never throws, and drop the tests behind the calls.
    @Test
    void callersStillLookAtTheError() {
        List<Integer> code = code(Ir.FIB.replace("define internal", "define").replace("ATTRIBUTES", Ir.CHECKED), "fib");
        assertTrue(code.stream().anyMatch(i -> (i & 0x7E00001F) == 0x34000015), "cbz or cbnz x21");
        List<Integer> unchecked = code(Ir.FIB.replace("define internal", "define").replace("ATTRIBUTES", Ir.METHOD), "fib");
        assertFalse(unchecked.stream().anyMatch(i -> (i & 0x7E00001F) == 0x34000015));
    }

    @Test
    void leavesAndColdCallsNeedNone() {
        String leaf = "define i32 @f(i32 %a, ptr swifterror %error) ATTRIBUTES { ret i32 %a }\n";
        assertFalse(code(leaf.replace("ATTRIBUTES", Ir.CHECKED), "f").contains(LOAD_LIMIT));
        String cold = "define void @f(ptr swifterror %error) ATTRIBUTES { call void @use(ptr swifterror %error) cold\n ret void }\n";
        assertFalse(code(cold.replace("ATTRIBUTES", Ir.CHECKED), "f").contains(LOAD_LIMIT));
        assertTrue(code(cold.replace("ATTRIBUTES", Ir.CHECKED).replace("cold", ""), "f").contains(LOAD_LIMIT));
    }

    @Test
    void callersOfLeavesNeedNoneUnlessTheirFrameIsLarge() {
        String caller = """
                define i32 @leaf(i32 %a, ptr swifterror %error) ATTRIBUTES noinline { call void asm sideeffect "", "~{memory}"() ret i32 %a }
                define i32 @f(i32 %a, ptr swifterror %error) ATTRIBUTES {
                  %room = alloca [BYTES x i8]
                  %b = call i32 @leaf(i32 %a, ptr swifterror %error)
                  call void asm sideeffect "", "r,~{memory}"(ptr %room)
                  ret i32 %b
                }
                """.replace("ATTRIBUTES", Ir.CHECKED);
        assertFalse(code(caller.replace("BYTES", "16"), "f").contains(LOAD_LIMIT));
        assertTrue(code(caller.replace("BYTES", "2048"), "f").contains(LOAD_LIMIT));
    }

    @Test
    void whatOnlyThrowsMakesAFrameWhereItThrows() {
        String checks = """
                define i32 @f(i32 %a, ptr swifterror %error) ATTRIBUTES {
                  %none = icmp eq i32 %a, 0
                  br i1 %none, label %bad, label %good, !prof !0
                bad:
                  call void @use(ptr swifterror %error) cold
                  MORE
                  ret i32 poison
                good:
                  ret i32 %a
                }
                !0 = !{!"branch_weights", i32 1, i32 1000}
                """.replace("ATTRIBUTES", Ir.CHECKED);
        List<Integer> code = code(checks.replace("MORE", ""), "f");
        assertTrue(code.subList(0, code.indexOf(RETURN)).stream().noneMatch(StackCheckTest::savesRegisters));
        assertTrue(code.stream().anyMatch(StackCheckTest::savesRegisters));
        List<Integer> other = code(checks.replace("MORE", "call void @use(ptr swifterror %error)"), "f");
        assertTrue(other.contains(LOAD_LIMIT), "another call is a call");
    }

    @Test
    void aCallInALoopIsCheckedOnceBeforeIt() {
        String loop = """
                define void @f(i32 %n, ptr swifterror %error) ATTRIBUTES {
                entry:
                  %any = icmp sgt i32 %n, 0
                  br i1 %any, label %head, label %exit
                head:
                  br label %loop
                loop:
                  %i = phi i32 [ 0, %head ], [ %next, %loop ]
                  call void @use(ptr swifterror %error)
                  %next = add i32 %i, 1
                  %more = icmp slt i32 %next, %n
                  br i1 %more, label %loop, label %exit
                exit:
                  ret void
                }
                """.replace("ATTRIBUTES", Ir.CHECKED);
        List<Integer> code = code(loop, "f");
        int check = code.indexOf(LOAD_LIMIT);
        assertTrue(check >= 0 && check == code.lastIndexOf(LOAD_LIMIT));
        int back = -1;
        for (int i = 0; i < code.size(); i++) {
            int instruction = code.get(i), offset = instruction << 8 >> 13;
            if ((instruction & 0xFF000000) == 0x54000000 && offset < 0) back = i + offset;
        }
        assertTrue(back > check, "the loop begins behind the check");
    }

    @Test
    void largeFramesAddTheirSize() {
        String large = """
                define void @f(ptr swifterror %error) ATTRIBUTES {
                  %buffer = alloca [5000 x i8]
                  call void @fill(ptr %buffer)
                  call void @use(ptr swifterror %error)
                  ret void
                }
                define void @fill(ptr %b) noinline { call void asm sideeffect "", "r,~{memory}"(ptr %b)
                  ret void }
                """.replace("ATTRIBUTES", Ir.CHECKED);
        List<Integer> code = code(large, "f");
        assertEquals(0x91400A10, code.get(code.indexOf(LOAD_LIMIT) + 1), "add x16, x16, #2, lsl #12");
    }

    @Test
    void aCheckWithoutErrorParameterIsRefused() {
        String ir = "define void @f() \"beetos-stack-check\" { call void @g()\n ret void }\ndeclare void @g()";
        assertThrows(BackendException.class, () -> Llvm.compile("f.ll", ir, Options.PROCESS));
    }

    private static boolean savesRegisters(int instruction) {
        return (instruction & 0xFFC003E0) == 0xA98003E0;   // stp …, [sp, #…]!
    }

    private static List<Integer> code(String ir, String function) {
        Elf elf = new Elf(Llvm.compile("test.ll", ir + CALLEE, Options.PROCESS));
        List<Integer> code = new ArrayList<>();
        var text = elf.contents(".text." + function);
        while (text.hasRemaining()) code.add(text.getInt());
        return code;
    }
}
