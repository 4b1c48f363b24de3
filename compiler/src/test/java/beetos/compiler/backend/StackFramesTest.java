package beetos.compiler.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StackFramesTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "D10103FF, 64, 'sub sp, sp, #64'",
        "D14007FF, 4096, 'sub sp, sp, #1, lsl #12'",
        "A9BE7BFD, 32, 'stp x29, x30, [sp, #-32]!'",
        "F81F0FF3, 16, 'str x19, [sp, #-16]!'",
        "6DBF27E8, 16, 'stp d9, d8, [sp, #-16]!'",
        "910103FF, 0, 'add sp, sp, #64'",
        "A8C27BFD, 0, 'ldp x29, x30, [sp], #32'",
        "A9017BFD, 0, 'stp x29, x30, [sp, #16]'",
        "D10103E9, 0, 'sub x9, sp, #64'",
    })
    void readsWhatAnInstructionTakes(String instruction, int octets, String text) {
        assertEquals(octets, StackFrames.taken(Integer.parseUnsignedInt(instruction, 16)), text);
    }
}
