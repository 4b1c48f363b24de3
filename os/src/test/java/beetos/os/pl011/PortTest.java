package beetos.os.pl011;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.KernelError;
import beetos.user.KernelException;
import beetos.user.Registers;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;

class PortTest {
    /// The device: 16-octet FIFOs, flags, mask.
    private static final class Uart implements Registers {
        final ArrayDeque<Integer> receive = new ArrayDeque<>();
        final ArrayDeque<Integer> transmit = new ArrayDeque<>();
        final StringBuilder line = new StringBuilder();
        int mask;

        int failing;            // accesses until one fails; 0: none does

        private void access() {
            if (failing > 0 && --failing == 0) {
                throw new KernelException(KernelError.DEVICE_FAILED);
            }
        }

        @Override
        public int read32(int offset) {
            access();
            return switch (offset) {
                case 0x000 -> receive.removeFirst();
                case 0x018 -> (receive.isEmpty() ? 1 << 4 : 0) | (transmit.size() == 16 ? 1 << 5 : 0);
                default -> throw new AssertionError("read of " + offset);
            };
        }

        @Override
        public void write32(int offset, int value) {
            access();
            switch (offset) {
                case 0x000 -> {
                    assertTrue(transmit.size() < 16, "the FIFO overran");
                    transmit.add(value);
                }
                case 0x038 -> mask = value;
                case 0x02C, 0x030, 0x044 -> { }
                default -> throw new AssertionError("write of " + offset);
            }
        }

        void drain() {
            while (!transmit.isEmpty()) {
                line.append((char) (int) transmit.removeFirst());
            }
        }
    }

    private final Uart uart = new Uart();
    private final Port port = new Port(new UartRegisters(uart));

    @Test
    void outputGoesByFifoThenByInterrupt() {
        StringBuilder sent = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            assertTrue(port.send('a' + i % 26));
            sent.append((char) ('a' + i % 26));
        }
        port.transmit();
        assertEquals(1 << 5, uart.mask & 1 << 5);
        while (!uart.transmit.isEmpty()) {
            uart.drain();
            port.interrupt();
        }
        assertEquals(sent.toString(), uart.line.toString());
        assertEquals(0, uart.mask & 1 << 5);
    }

    /// Each register in turn does not answer once: asked again, the port has lost nothing.
    @Test
    void anAccessThatFailsCanBeRepeated() {
        for (int number = 1; number < 200; number++) {
            uart.line.setLength(0);
            for (int i = 0; i < 40; i++) {
                port.send('a' + i % 26);
            }
            uart.receive.add(number);
            uart.failing = number;
            for (int i = 0; i < 5; i++) {
                try {
                    port.transmit();
                    port.interrupt();
                } catch (KernelException silent) {
                    port.interrupt();
                }
                uart.drain();
            }
            assertEquals("abcdefghijklmnopqrstuvwxyzabcdefghijklmn", uart.line.toString(), "access " + number);
            assertEquals(0, uart.mask & 1 << 5);
            assertEquals(number, port.received().take());
        }
    }

    @Test
    void aFullRingRefuses() {
        for (int i = 0; i < 4096; i++) {
            assertTrue(port.send('x'));
        }
        assertFalse(port.send('x'));
        assertEquals(0, port.room());
    }

    @Test
    void inputIsKeptInOrderAndDropsAreCounted() {
        for (int i = 0; i < 5000; i++) {
            uart.receive.add(i & 0xFF);
        }
        port.interrupt();
        assertTrue(uart.receive.isEmpty());
        assertEquals(4096, port.received().count());
        assertEquals(5000 - 4096, port.dropped());
        for (int i = 0; i < 4096; i++) {
            assertEquals(i & 0xFF, port.received().take());
        }
    }
}
