package beetos.kernel.platform.qemuvirt;

import beetos.kernel.EarlyConsole;
import beetos.machine.Mmio;

/// A PL011, polled. Line settings stay as firmware left them: writing them may empty the receive FIFO of what was typed already.
/// Source: Arm DDI 0183G, 3.3 "Register descriptions".
final class Pl011Console implements EarlyConsole {
    private static final int DATA = 0x000, FLAGS = 0x018, CONTROL = 0x030;
    private static final int TRANSMIT_FULL = 1 << 5;                         // UARTFR.TXFF
    private static final int ENABLE = 0x301;                                 // UARTCR.UARTEN, TXE, RXE

    private final Mmio registers;

    Pl011Console(Mmio registers) {
        this.registers = registers;
        registers.write32(CONTROL, registers.read32(CONTROL) | ENABLE);
    }

    @Override
    public void put(int octet) {
        while ((registers.read32(FLAGS) & TRANSMIT_FULL) != 0) {
        }
        registers.write32(DATA, octet);
    }
}
