package beetos.compiler.backend;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On the emulated machine: the stack check catches an overflow, leaves results alone and costs little.
final class StackOverflowTest {
    private static final String MAIN = """
            define void @main() {
              %error = alloca swifterror ptr
              store ptr null, ptr %error
              %begin = call i64 asm sideeffect "isb\\0Amrs $0, cntvct_el0", "=r"()
              %f = call i32 @fib(i32 22, ptr swifterror %error)
              %end = call i64 asm sideeffect "isb\\0Amrs $0, cntvct_el0", "=r"()
              %ticks = sub i64 %end, %begin
              %w = zext i32 %f to i64
              call void @print(i64 %w)
              call void @print(i64 %ticks)
              %d = call i32 @deep(i32 100, ptr swifterror %error)
              %x = load ptr, ptr %error
              %y = ptrtoint ptr %x to i64
              call void @print(i64 %y)
              store ptr null, ptr %error
              %e = call i32 @deep(i32 1000000, ptr swifterror %error)
              %p = load ptr, ptr %error
              %q = ptrtoint ptr %p to i64
              call void @print(i64 %q)
              ret void
            }
            define i32 @deep(i32 %n, ptr swifterror %error) ATTRIBUTES noinline {
              %done = icmp eq i32 %n, 0
              br i1 %done, label %end, label %more
            end:
              ret i32 0
            more:
              %m = sub i32 %n, 1
              %r = call i32 @deep(i32 %m, ptr swifterror %error)
              %p = load ptr, ptr %error
              %ok = icmp eq ptr %p, null
              br i1 %ok, label %good, label %bad
            bad:
              ret i32 undef
            good:
              %s = add i32 %r, 1
              ret i32 %s
            }
            """;

    @TempDir
    Path folder;

    @Test
    void theStackCheckThrowsAndCostsLittle() throws Exception {
        long[] printed = Machine.run(folder, (MAIN + Ir.FIB).replace("ATTRIBUTES", Ir.CHECKED), Options.KERNEL);
        assertEquals(17711, printed[0], "fib(22)");
        assertEquals(0, printed[2], "a hundred calls are no overflow");
        assertEquals(1, printed[3], "a million are");
        // 57,313 calls of fib(22), of which 28,656 go on; 16 instructions are a tick.
        assertTrue(printed[1] * 16 < 13 * 57_313, printed[1] * 16 + " instructions");
    }
}
