package beetos.os.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SizeReportTest {
    private final SizeReport size = new SizeReport();
    private final StringBuilder typed = new StringBuilder();
    private long now = 1;

    private boolean type(String octets) {
        boolean changed = false;
        for (int i = 0; i < octets.length(); i++) {
            changed |= size.octet(octets.charAt(i), now, octet -> typed.append((char) octet));
        }
        return changed;
    }

    @Test
    void takesTheAnswerOutOfWhatIsTyped() {
        size.asked(now);
        assertTrue(type("ls\r\33[50;200Rcat"));
        assertEquals("ls\rcat", typed.toString());
        assertEquals(200, size.columns());
        assertEquals(50, size.rows());
        assertFalse(type("\33[24;80R"), "there was one question");
        assertEquals("ls\rcat\33[24;80R", typed.toString());
        assertEquals(200, size.columns());
    }

    @Test
    void leavesKeysAlone() {
        size.asked(now);
        assertFalse(type("\33[A\33[1;5C\33\33[B\33[;R\33[0;0R\33[1;2;3R\33[123456789012345678;1R\3"));
        assertEquals("\33[A\33[1;5C\33\33[B\33[;R\33[0;0R\33[1;2;3R\33[123456789012345678;1R\3", typed.toString());
        assertTrue(type("\33[24;80R"), "and still expects it");
    }

    @Test
    void doesNotWaitForEver() {
        size.asked(now);
        now += 3_000_000_000L;
        assertFalse(type("\33[24;80R"));
        assertEquals("\33[24;80R", typed.toString());
        assertEquals(0, size.columns());
    }
}
