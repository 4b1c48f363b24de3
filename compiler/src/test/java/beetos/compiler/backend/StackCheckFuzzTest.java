package beetos.compiler.backend;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random methods with loops, switches, calls that throw and several returns: as they are, and optimised with the stack check in
/// place; both run on the emulated machine and must agree on result and error.
final class StackCheckFuzzTest {
    private static final int METHODS = 60, INPUTS = 40;

    @TempDir
    Path folder;

    @Test
    void checkedMethodsComputeTheSame() throws Exception {
        long seed = Long.getLong("beetos.seed", System.nanoTime());
        Random random = new Random(seed);
        StringBuilder ir = new StringBuilder("""
                define i32 @callee(i32 %x, ptr swifterror %error) noinline nounwind {
                  %low = and i32 %x, 7
                  %throws = icmp eq i32 %low, 5
                  br i1 %throws, label %throw, label %fine
                throw:
                  %wide = zext i32 %x to i64
                  %e = or i64 %wide, 1
                  %p = inttoptr i64 %e to ptr
                  store ptr %p, ptr %error
                  ret i32 undef
                fine:
                  %r = mul i32 %x, 1103515245
                  ret i32 %r
                }
                define void @main() {
                  %error = alloca swifterror ptr
                """);
        StringBuilder methods = new StringBuilder();
        int value = 0;
        for (int m = 0; m < METHODS; m++) {
            String body = method(random);
            methods.append("define i32 @plain%d(i32 %%x, ptr swifterror %%error) noinline optnone nounwind {\n%s}\n".formatted(m, body));
            methods.append("define i32 @checked%d(i32 %%x, ptr swifterror %%error) noinline %s {\n%s}\n".formatted(m, Ir.CHECKED, body));
            for (int i = 0; i < INPUTS; i++) {
                int x = random.nextInt(64);
                String[] results = new String[2];
                for (int k = 0; k < 2; k++) {
                    int v = value++;
                    ir.append("  store ptr null, ptr %error\n");
                    ir.append("  %%r%d = call i32 @%s%d(i32 %d, ptr swifterror %%error)\n".formatted(v, k == 0 ? "plain" : "checked", m, x));
                    ir.append("  %%p%1$d = load ptr, ptr %%error\n  %%e%1$d = ptrtoint ptr %%p%1$d to i64\n  %%z%1$d = zext i32 %%r%1$d to i64\n".formatted(v));
                    ir.append("  %%t%1$d = icmp ne i64 %%e%1$d, 0\n  %%s%1$d = select i1 %%t%1$d, i64 %%e%1$d, i64 %%z%1$d\n".formatted(v));
                    results[k] = "%s" + v;
                }
                ir.append("  %%d%d = sub i64 %s, %s\n".formatted(value, results[0], results[1]));
                ir.append("  call void @print(i64 %%d%d)\n".formatted(value));
            }
        }
        ir.append("  ret void\n}\n").append(methods);
        long[] differences = Machine.run(folder, ir.toString(), Options.KERNEL);
        assertEquals(METHODS * INPUTS, differences.length, "seed " + seed);
        for (int i = 0; i < differences.length; i++) assertEquals(0, differences[i], "seed " + seed + ", method " + i / INPUTS);
    }

    /// Blocks 0 to n-1 of state (x, fuel); each may mix, call, and then branch, switch or return.
    private static String method(Random random) {
        int blocks = 3 + random.nextInt(8);
        StringBuilder b = new StringBuilder("entry:\n  %x.at = alloca i32\n  %fuel.at = alloca i32\n  store i32 %x, ptr %x.at\n  store i32 20, ptr %fuel.at\n  br label %b0\n");
        for (int n = 0; n < blocks; n++) {
            b.append("b%1$d:\n  %%x%1$d = load i32, ptr %%x.at\n  %%f%1$d = load i32, ptr %%fuel.at\n  %%g%1$d = sub i32 %%f%1$d, 1\n  store i32 %%g%1$d, ptr %%fuel.at\n".formatted(n));
            b.append("  %%o%1$d = icmp slt i32 %%g%1$d, 0\n  br i1 %%o%1$d, label %%out, label %%c%1$d\nc%1$d:\n".formatted(n));
            b.append("  %%y%1$d = xor i32 %%x%1$d, %2$d\n".formatted(n, random.nextInt(256)));
            String result = "%y" + n;
            if (random.nextInt(3) == 0) {
                b.append("  %%k%1$d = call i32 @callee(i32 %%y%1$d, ptr swifterror %%error)\n  %%p%1$d = load ptr, ptr %%error\n".formatted(n));
                b.append("  %%q%1$d = icmp eq ptr %%p%1$d, null\n  br i1 %%q%1$d, label %%d%1$d, label %%%2$s\nd%1$d:\n".formatted(n, random.nextBoolean() ? "thrown" : "caught" + n));
                result = "%k" + n;
            }
            b.append("  store i32 %s, ptr %%x.at\n".formatted(result));
            b.append("  %%v%d = lshr i32 %s, %d\n".formatted(n, result, random.nextInt(6)));
            int next = random.nextInt(blocks), other = random.nextInt(blocks), third = random.nextInt(blocks);
            switch (random.nextInt(5)) {
                case 0 -> b.append("  ret i32 %s\n".formatted(random.nextBoolean() ? result : String.valueOf(n)));
                case 1 -> b.append("  br label %%b%d\n".formatted(next));
                case 2 -> b.append("  %%w%1$d = and i32 %%v%1$d, 3\n  switch i32 %%w%1$d, label %%b%2$d [ i32 0, label %%out\n i32 1, label %%b%3$d\n i32 2, label %%out ]\n".formatted(n, next, other));
                default -> b.append("  %%w%1$d = trunc i32 %%v%1$d to i1\n  br i1 %%w%1$d, label %%b%2$d, label %%b%3$d\n".formatted(n, other, third));
            }
            b.append("caught%1$d:\n  store ptr null, ptr %%error\n  br label %%b%2$d\n".formatted(n, next));
        }
        return b.append("out:\n  %last = load i32, ptr %x.at\n  ret i32 %last\nthrown:\n  ret i32 undef\n").toString();
    }
}
