package beetos.apps.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SleepTest {
    @Test
    void secondsAreRead() {
        assertEquals(3000, Sleep.millis("3"));
        assertEquals(1250, Sleep.millis("1.25"));
        assertEquals(1, Sleep.millis("0.0019"));
        assertEquals(500, Sleep.millis(".5"));
        for (String wrong : new String[] {"", ".", "x", "-1", "1.2.3", "9".repeat(40)}) {
            assertEquals(-1, Sleep.millis(wrong), wrong);
        }
    }

    @Test
    void linesEndWithOrWithoutALineFeed() throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(("one\n\n" + "x".repeat(10_000) + "\nlast").getBytes()));
        assertEquals("one", lines.next());
        assertEquals("", lines.next());
        assertEquals(10_000, lines.next().length());
        assertEquals("last", lines.next());
        assertEquals(null, lines.next());
    }
}
