package beetos.user;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void whatIsPackedIsUnpacked() {
        HeapOctets octets = new HeapOctets(new byte[200]);
        Packer packer = new Packer(octets).word(-5).text("añ€😀").octets(new byte[] {1, 2});
        Unpacker fields = new Unpacker(octets, 0, packer.length());
        assertEquals(-5, fields.word());
        assertEquals("añ€😀", fields.text());
        assertArrayEquals(new byte[] {1, 2}, fields.octets());
        assertTrue(fields.done());
        assertThrows(MalformedException.class, fields::word);
    }

    /// Whatever a client sends, reading it ends in a value or a refusal.
    @Test
    void randomFieldsAreReadOrRefused() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            for (int at = 1; at < bytes.length && random.nextBoolean(); at++) {
                bytes[at] = 0;
            }
            HeapOctets octets = new HeapOctets(bytes);
            try {
                Unpacker fields = new Unpacker(octets, random.nextInt(4) - 1, random.nextInt(45) - 2);
                while (!fields.done()) {
                    fields.octets();
                }
            } catch (MalformedException refused) {
                assertEquals("malformed message", refused.getMessage());
            }
        }
    }

    @Test
    void utf8IsThatOfTheJdk() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                text.append((char) (random.nextInt(4) == 0 ? 0xD7F0 + random.nextInt(0x820) : random.nextInt(0x900)));
            }
            byte[] expected = text.toString().getBytes(StandardCharsets.UTF_8);
            assertArrayEquals(expected, Utf8.encode(text.toString()));
            assertEquals(new String(expected, StandardCharsets.UTF_8), Utf8.decode(expected));
        }
        assertEquals("\uFFFDa", Utf8.decode(new byte[] {(byte) 0xC0, 'a'}));
        assertEquals("\uFFFD", Utf8.decode(new byte[] {(byte) 0xE2, (byte) 0x82}));
    }

    @Test
    void lanesHoldFourHandles() {
        long lanes = Handle.lanes(5, Handle.moved(7), 0, 32_767);
        assertEquals(5, Handle.lane(lanes, 0));
        assertEquals(7, Handle.lane(lanes, 1));
        assertEquals(0, Handle.lane(lanes, 2));
        assertEquals(32_767, Handle.lane(lanes, 3));
        assertEquals(0, Handle.moved(0));
    }
}
