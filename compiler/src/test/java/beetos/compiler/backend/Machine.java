package beetos.compiler.backend;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The emulated machine: runs `main` of some IR as a raw image and gives the numbers that it printed.
final class Machine {
    private static final Path QEMU = Path.of("/usr/bin/qemu-system-aarch64");

    /// The arm64 boot header, then: stack, thread block with the limit 64 KiB below the stack's top, no error; main; power off by PSCI.
    private static final String START = """
            define void @start() naked noinline section ".text.first" {
              call void asm sideeffect "b 1f\\0A.word 0\\0A.quad 0, 0, 0xA, 0, 0, 0\\0A.ascii \\22ARM\\5Cx64\\22\\0A.word 0\\0A\
            1: adrp x0, stack\\0Aadd x0, x0, :lo12:stack\\0Amov x1, #0x40000\\0Aadd sp, x0, x1\\0A\
            sub x1, x1, #0x10000\\0Aadd x1, x0, x1\\0A\
            adrp x18, block\\0Aadd x18, x18, :lo12:block\\0Astr x1, [x18, #16]\\0Amov x21, #0\\0A\
            bl main\\0Amov x0, #8\\0Amovk x0, #0x8400, lsl #16\\0Ahvc #0\\0A2: b 2b", ""()
              unreachable
            }
            @stack = global [262144 x i8] zeroinitializer, align 16
            @block = global [8 x i64] zeroinitializer, align 8
            @llvm.used = appending global [3 x ptr] [ptr @stack, ptr @block, ptr @main], section "llvm.metadata"
            define void @"beetos/runtime/Compiled.stackOverflow()V"(ptr swifterror %error) noinline { store ptr inttoptr (i64 1 to ptr), ptr %error
              ret void }
            define void @print(i64 %value) noinline {
              br label %loop
            loop:
              %shift = phi i64 [ 60, %0 ], [ %next, %loop ]
              %v = lshr i64 %value, %shift
              %nibble = and i64 %v, 15
              %small = icmp ult i64 %nibble, 10
              %base = select i1 %small, i64 48, i64 87
              %octet = add i64 %nibble, %base
              %o = trunc i64 %octet to i32
              store volatile i32 %o, ptr inttoptr (i64 150994944 to ptr)
              %next = sub i64 %shift, 4
              %more = icmp sge i64 %next, 0
              br i1 %more, label %loop, label %done
            done:
              store volatile i32 10, ptr inttoptr (i64 150994944 to ptr)
              ret void
            }
            """;
    private Machine() {}

    /// `ir` defines `main` and calls `print(i64)`.
    static long[] run(Path folder, String ir, Options options) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(QEMU), "no QEMU");
        Path image = folder.resolve("image"), output = folder.resolve("output");
        Files.write(image, Image.link(new Linker(), Ir.object(START + ir, options), Layout.RAW, "start", true).shipped());
        Process qemu = new ProcessBuilder(QEMU.toString(), "-machine", "virt,gic-version=3", "-cpu", "cortex-a76", "-m", "64",
                "-icount", "shift=0,sleep=off", "-display", "none", "-serial", "stdio", "-monitor", "none", "-kernel", image.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(output.toFile()).start();
        try {
            assertTrue(qemu.waitFor(60, TimeUnit.SECONDS), "no power-off");
        } finally {
            qemu.destroyForcibly();
        }
        return Files.readString(output).lines().mapToLong(line -> Long.parseUnsignedLong(line, 16)).toArray();
    }
}
