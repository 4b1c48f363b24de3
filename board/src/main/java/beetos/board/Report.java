package beetos.board;

import beetos.machine.Memory;
import beetos.machine.Root;

/// The report of an exception: class, faulting address, and the call chain as offsets into the linked image.
final class Report {
    private Report() {}

    private static final int DEEPEST = 32;
    private static final int BREAKPOINT = 0x3C;      // ESR_ELx.EC: BRK in AArch64 state

    private static boolean begun;

    /// A second exception, while the first is reported, is not.
    @Root
    static void exception(long syndrome, long link, long address, long frame, long caller) {
        if (begun) {
            return;
        }
        begun = true;
        int kind = (int) (syndrome >>> 26 & 0x3F);
        Serial.write("board: exception class ");
        Serial.hexadecimal(kind);
        if (kind == BREAKPOINT) {
            Serial.write(", brk ");
            Serial.hexadecimal(syndrome & 0xFFFF);
        } else {
            Serial.write(", syndrome ");
            Serial.hexadecimal(syndrome);
            Serial.write(", address ");
            Serial.hexadecimal(address);
        }
        Serial.write("\n  at image + ");
        Serial.hexadecimal(link - Start.textStart());
        Serial.write(", called from image + ");
        Serial.hexadecimal(caller - Start.textStart());
        callers(frame);
        Serial.write("\n");
    }

    /// Frame records lie on the stack, each above the one before: Procedure Call Standard for the Arm 64-bit Architecture, 6.4.6.
    private static void callers(long frame) {
        long last = 0;
        for (int i = 0; i < DEEPEST && frame > last && Start.isRam(frame); i++) {
            Serial.write("\n  from image + ");
            Serial.hexadecimal(Memory.load64(frame + 8) - Start.textStart());
            last = frame;
            frame = Memory.load64(frame);
        }
    }
}
