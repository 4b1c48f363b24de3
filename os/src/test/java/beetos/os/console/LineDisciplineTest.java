package beetos.os.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.user.HeapOctets;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineDisciplineTest {
    private final LineDiscipline discipline = new LineDiscipline();

    private void type(String text) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            discipline.arrive(octet & 0xFF);
        }
    }

    private String read(int limit) {
        byte[] octets = new byte[limit];
        int count = discipline.read(new HeapOctets(octets), 0, limit);
        return count == LineDiscipline.NOTHING_YET ? null : new String(octets, 0, count, StandardCharsets.UTF_8);
    }

    @Test
    void cookedLinesAreEchoedWhenRead() {
        type("one\rtwo");
        assertEquals("", discipline.takeEcho());
        assertEquals("one\n", read(100));
        assertEquals("one\r\n", discipline.takeEcho());
        assertEquals(null, read(100));
        assertEquals("two", discipline.takeEcho());
        type("\r\n\n");
        assertEquals("two\n", read(100));
        assertEquals("\n", read(100));
        assertEquals(null, read(100));
    }

    @Test
    void cookedEditing() {
        type("abé\177\177c\25x y\27z\n");
        assertEquals("x z\n", read(100));
        type("ab\4");
        assertEquals("ab", read(100));
        type("\4");
        assertEquals("", read(100));
        assertEquals(null, read(100));
    }

    @Test
    void longLinesComeInParts() {
        type("abcdef\n");
        assertEquals("abcd", read(4));
        assertEquals("ef\n", read(4));
        assertEquals(null, read(4));
    }

    @Test
    void rawReadsEndBehindALine() {
        discipline.raw(true);
        type("a\rb\33[A\3");
        assertEquals("a\r", read(32));
        assertEquals("b\33[A\3", read(32));
        assertEquals(null, read(32));
        assertEquals("", discipline.takeEcho());
    }

    @Test
    void controlCEndsTheJobAndDropsWhatCameBefore() {
        assertFalse(discipline.job(true));
        type("abc");
        assertTrue(discipline.arrive(3));
        type("ls\n");
        assertEquals("ls\n", read(100));
        discipline.job(false);
        type("abc\3d\n");
        assertTrue(discipline.job(true));
        assertEquals("d\n", read(100));
    }

    @Test
    void aFloodOfKeysIsCounted() {
        for (int i = 0; i < 10_000; i++) {
            discipline.arrive('x');
        }
        assertEquals(10_000 - 4096, discipline.dropped());
        assertEquals(null, read(100));
        type("\n");
        assertTrue(read(5000).endsWith("\n"));
    }
}
