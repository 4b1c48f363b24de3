package beetos.hosted.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class Pl011ModelTest {
    private static final int DATA = 0x000, FLAG = 0x018, MASK = 0x038;
    private static final int RECEIVE_EMPTY = 1 << 4, TRANSMIT_FULL = 1 << 5, RECEIVE = 1 << 4, TRANSMIT = 1 << 5;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Pl011Model uart = new Pl011Model(printed);

    @Test
    void raisesItsLineForWhatIsUnmasked() {
        assertFalse(uart.raised());
        uart.write(MASK, 4, RECEIVE);
        assertFalse(uart.raised());
        uart.receive(new byte[] {'a', 'b'}, 2);
        assertTrue(uart.raised());
        assertEquals('a', uart.read(DATA, 4));
        assertEquals('b', uart.read(DATA, 4));
        assertFalse(uart.raised());
        uart.write(MASK, 4, TRANSMIT);
        assertTrue(uart.raised());
    }

    @Test
    void showsWhetherThereIsInputAndPrintsAtAFlush() {
        assertEquals(RECEIVE_EMPTY, uart.read(FLAG, 4) & (RECEIVE_EMPTY | TRANSMIT_FULL));
        uart.receive(new byte[] {(byte) 0xFF}, 1);
        assertEquals(0, uart.read(FLAG, 4) & RECEIVE_EMPTY);
        assertEquals(0xFF, uart.read(DATA, 4));
        uart.write(DATA, 4, 'x');
        uart.flush();
        assertEquals("x", printed.toString());
    }
}
