package beetos.kernel.platform.qemuvirt;

import beetos.kernel.EarlyConsole;
import beetos.machine.Mmio;

/// A PL011, polled, as firmware left it. Source: Arm DDI 0183G, 3.3 "Register descriptions".
final class Pl011Console implements EarlyConsole {
    private static final int DATA = 0x000, FLAGS = 0x018, LINE_CONTROL = 0x02C, CONTROL = 0x030;
    private static final int TRANSMIT_FULL = 1 << 5;                         // UARTFR.TXFF
    private static final int EIGHT_BITS_AND_FIFO = 0x70, ENABLE = 0x301;

    private final Mmio registers;

    Pl011Console(Mmio registers) {
        this.registers = registers;
        registers.write32(LINE_CONTROL, EIGHT_BITS_AND_FIFO);
        registers.write32(CONTROL, ENABLE);
    }

    @Override
    public void put(int octet) {
        while ((registers.read32(FLAGS) & TRANSMIT_FULL) != 0) {
        }
        registers.write32(DATA, octet);
    }
}
