package beetos.os.pl011;

import beetos.user.Registers;

/// PL011 UART registers. A method that does not exist is an access that the device does not allow.
/// Source: Arm DDI 0183G, 3.3 "Register descriptions".
record UartRegisters(Registers window) {
    private static final int DATA = 0x000;               // UARTDR
    private static final int FLAG = 0x018;               // UARTFR
    private static final int CONTROL = 0x030;            // UARTCR
    private static final int INTERRUPT_MASK = 0x038;     // UARTIMSC
    private static final int INTERRUPT_CLEAR = 0x044;    // UARTICR

    private static final int RECEIVE_EMPTY = 1 << 4;     // UARTFR.RXFE
    private static final int TRANSMIT_FULL = 1 << 5;     // UARTFR.TXFF
    private static final int ENABLE = 1 | 1 << 8 | 1 << 9;   // UARTCR.UARTEN, TXE, RXE
    private static final int RECEIVE = 1 << 4 | 1 << 6;  // UARTIMSC.RXIM, RTIM
    private static final int TRANSMIT = 1 << 5;          // UARTIMSC.TXIM
    private static final int ALL = 0x7FF;

    int data() {
        return window.read32(DATA) & 0xFF;
    }

    void data(int octet) {
        window.write32(DATA, octet);
    }

    boolean receiveEmpty() {
        return (window.read32(FLAG) & RECEIVE_EMPTY) != 0;
    }

    boolean transmitFull() {
        return (window.read32(FLAG) & TRANSMIT_FULL) != 0;
    }

    /// Speed, frame and FIFOs stay as the firmware left them: switching the FIFOs drops what has been received.
    void enable() {
        window.write32(INTERRUPT_MASK, 0);
        window.write32(CONTROL, ENABLE);
        clearInterrupts();
        transmitInterrupt(false);
    }

    void clearInterrupts() {
        window.write32(INTERRUPT_CLEAR, ALL);
    }

    /// Receive interrupts are always on.
    void transmitInterrupt(boolean on) {
        window.write32(INTERRUPT_MASK, on ? RECEIVE | TRANSMIT : RECEIVE);
    }
}
