package beetos.board;

import beetos.machine.Text;

/// The PL011 serial port, polled. Line settings stay as firmware left them: writing them may drop what was received already.
/// Source: Arm DDI 0183G, 3.3 "Register descriptions".
final class Serial {
    private Serial() {}

    private static final int DATA = 0x000, FLAGS = 0x018, CONTROL = 0x030;
    private static final int RECEIVE_EMPTY = 1 << 4, TRANSMIT_FULL = 1 << 5;     // UARTFR
    private static final int ENABLE = 0x301;                                     // UARTCR.UARTEN, TXE, RXE

    private static long base;

    static void open(long registers) {
        base = registers;
        Registers.write(base + CONTROL, Registers.read(base + CONTROL) | ENABLE);
    }

    static void write(int octet) {
        if (base == 0) {
            return;
        }
        while ((Registers.read(base + FLAGS) & TRANSMIT_FULL) != 0) {
        }
        Registers.write(base + DATA, octet);
    }

    static boolean empty() {
        return (Registers.read(base + FLAGS) & RECEIVE_EMPTY) != 0;
    }

    /// The next octet, waited for.
    static int read() {
        while (empty()) {
        }
        return Registers.read(base + DATA) & 0xFF;
    }

    static void write(String text) {
        for (int i = 0; i < Text.length(text); i++) {
            write(Text.octet(text, i));
        }
    }

    static void hexadecimal(long value) {
        write("0x");
        int shift = 60;
        while (shift > 0 && value >>> shift == 0) {
            shift -= 4;
        }
        for (; shift >= 0; shift -= 4) {
            int digit = (int) (value >>> shift & 15);
            write(digit < 10 ? '0' + digit : 'a' - 10 + digit);
        }
    }
}
