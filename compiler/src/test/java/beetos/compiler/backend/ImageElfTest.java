package beetos.compiler.backend;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ImageElfTest {
    private static final String IR = """
            @image = global [2 x ptr] [ptr @image, ptr @start], section ".beetos.image"
            @zeroes = global [100 x i64] zeroinitializer
            define i32 @start() { %a = load volatile i32, ptr @zeroes
              ret i32 %a }
            """;

    @Test
    void readsWhatItWrote() {
        Elf elf = Ir.link(IR, Layout.PROGRAM, "start");
        byte[] file = ImageElf.write(elf);
        ImageElf image = ImageElf.read(file);
        assertEquals(elf.address("start"), image.entry());
        assertEquals(elf.address("image"), image.data().start());
        assertEquals(16, image.data().length());
        assertEquals(16 + 800, image.dataMemory());
        assertEquals(elf.address("__relr_start"), image.relocations().start());
        assertEquals(file.length, image.data().limit());
        assertTrue(new Elf(file).sections().isEmpty());
        assertEquals(3, new Elf(file).segments().size());
    }

    /// Any octet of the header that matters may be anything: refused, or harmless.
    @Test
    void eachHeaderOctetSetToZeroOrOnes() {
        byte[] file = ImageElf.write(Ir.link(IR, Layout.PROGRAM, "start"));
        for (int i = 0; i < 64 + 5 * 56; i++) {
            for (int octet : new int[] {0, 0xFF}) {
                byte[] changed = file.clone();
                changed[i] = (byte) octet;
                if (Arrays.equals(changed, file)) continue;
                try {
                    ImageElf image = ImageElf.read(changed);
                    assertTrue(image.entry() < image.text().limit() && image.data().limit() <= file.length);
                } catch (BackendException expected) {
                    assertTrue(expected.getMessage().startsWith("not a BeetOS program: "));
                }
            }
        }
        assertThrows(BackendException.class, () -> ImageElf.read(Arrays.copyOf(file, file.length - 1)));
        assertThrows(BackendException.class, () -> ImageElf.read(new byte[0]));
    }
}
