package beetos.xtask.system;

import beetos.compiler.backend.Elf;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The longest run of kernel instructions with interrupts masked, seen from outside: QEMU executes instruction by instruction and writes a
/// line for each in the kernel's half.
///
/// A run begins at an exception from EL0, or when the kernel asks whether an interrupt waits (ISR_EL1) or takes one (the interrupt
/// controller's acknowledge register), and ends at the next of these or on the way out. What comes before the first process is boot.
public final class MaskedRuns {
    private static final String KERNEL_HALF = "0xfffffff000000000+0xfffffffff";
    private static final int GRANULE = 1 << 14;
    private static final int LINE_START = 'T';              // "Trace 0: 0x… [flags/pc/flags/flags] symbol"
    private static final int DIGITS = 16;
    // Arm DDI 0487, C5.1.2 "Op0 equals 0b00, 0b01, 0b10 and 0b11 encodings": MRS of ISR_EL1 and of ICC_IAR1_EL1; the low five bits are the register.
    private static final int MRS_ISR = 0xD538C100, MRS_ACKNOWLEDGE = 0xD538CC00, REGISTER = 31;
    private static final int FROM_EL0 = 0x400, VECTORS = 0x200, VECTOR = 128;     // the entries from a lower exception level, and each of them

    private final Elf kernel;
    private final boolean[] asks;
    private final long table;
    private long base;
    private long count, begin, last;
    private long longest, longestBegin, longestEnd;
    private boolean booted;

    /// `kernel` with symbols.
    public MaskedRuns(byte[] kernel) {
        this.kernel = new Elf(kernel);
        table = address("beetos/kernel/aarch64/Vectors.table");
        long start = this.kernel.address("__text_start");
        asks = new boolean[(int) (this.kernel.address("__text_end") - start) / 4];
        for (int i = 0; i < asks.length; i++) {
            int instruction = this.kernel.read32(start + 4L * i) & ~REGISTER;
            asks[i] = instruction == MRS_ISR || instruction == MRS_ACKNOWLEDGE;
        }
    }

    private long address(String prefix) {
        return kernel.symbols().stream().filter(symbol -> symbol.name().startsWith(prefix)).findFirst().orElseThrow().address();
    }

    /// QEMU's options for the lines, which go to its standard error.
    public static List<String> options() {
        return List.of("-singlestep", "-d", "exec,nochain", "-dfilter", KERNEL_HALF);
    }

    /// Reads the lines to their end.
    public void read(InputStream lines) throws IOException {
        byte[] buffer = new byte[1 << 16];
        boolean fresh = true;
        int slashes = 0, digits = 0;
        long pc = 0;
        for (int length = lines.read(buffer); length >= 0; length = lines.read(buffer)) {
            for (int i = 0; i < length; i++) {
                int c = buffer[i];
                if (c == '\n') {
                    if (digits == DIGITS) instruction(pc);
                    fresh = true;
                } else if (fresh) {
                    slashes = c == LINE_START ? 0 : Integer.MIN_VALUE;
                    digits = 0;
                    pc = 0;
                    fresh = false;
                } else if (c == '/') {
                    slashes++;
                } else if (slashes == 1) {
                    pc = pc << 4 | Character.digit(c, DIGITS);
                    digits++;
                }
            }
        }
    }

    private void instruction(long pc) {
        if (base == 0) base = pc & -GRANULE;                // the kernel's entry lies in its first granule
        long at = pc - base;
        boolean entered = at >= table + FROM_EL0 && at < table + FROM_EL0 + VECTORS && (at - table) % VECTOR == 0;
        if (entered || at >= 0 && at < 4L * asks.length && asks[(int) (at / 4)]) {
            end();
            booted |= entered;
            begin = at;
            count = 0;
        }
        count++;
        last = at;
    }

    private void end() {
        if (booted && count > longest) {
            longest = count;
            longestBegin = begin;
            longestEnd = last;
        }
    }

    public long longest() {
        return longest;
    }

    /// Where the longest run began and ended.
    public String place() {
        return kernel.describe(longestBegin) + " to " + kernel.describe(longestEnd);
    }
}
