package beetos.compiler.backend;

import java.util.HashMap;
import java.util.Map;

/// How much stack each function of a linked file takes, read from its instructions: what it subtracts from SP, in all.
///
/// Source: Arm DDI 0487, C6.2 "Alphabetical list of A64 base instructions": SUB (immediate), STP and STR with pre-index; C7.2 for the
/// same of SIMD and FP registers.
public final class StackFrames {
    private static final int SP = 31;

    private StackFrames() {}

    /// Octets by symbol.
    public static Map<String, Integer> of(Elf elf) {
        Map<String, Integer> frames = new HashMap<>();
        for (Elf.Symbol symbol : elf.symbols()) {
            if (symbol.type() == Elf.Symbol.FUNCTION) {
                int frame = 0;
                for (long at = symbol.address(); at < symbol.address() + symbol.length(); at += 4) {
                    frame += taken(elf.read32(at));
                }
                frames.put(symbol.name(), frame);
            }
        }
        return frames;
    }

    /// Octets by which one instruction lowers SP.
    static int taken(int instruction) {
        if ((instruction >>> 5 & 31) != SP) {
            return 0;
        }
        int target = instruction & 31;
        if ((instruction & 0xFF80_0000) == 0xD100_0000 && target == SP) {                     // sub sp, sp, #imm12 {, lsl #12}
            return (instruction >>> 10 & 0xFFF) << ((instruction >>> 22 & 1) * 12);
        }
        if ((instruction & 0x3BC0_0000) == 0x2980_0000) {                                     // stp …, [sp, #imm7]!
            boolean vector = (instruction >>> 26 & 1) != 0;
            int scale = vector ? 2 + (instruction >>> 30) : 2 + (instruction >>> 31);
            return Math.max(0, -((instruction << 10 >> 25) << scale));
        }
        if ((instruction & 0x3B20_0C00) == 0x3800_0C00 && (instruction >>> 22 & 1) == 0) {    // str …, [sp, #imm9]!
            return Math.max(0, -(instruction << 11 >> 23));
        }
        return 0;
    }
}
