package beetos.os.pl031;

import beetos.user.Registers;

/// PL031 registers. Source: Arm DDI 0224C, 2.1 "Real Time Clock overview".
record ClockRegisters(Registers window) {
    private static final int DATA = 0x000;               // RTCDR
    private static final int MATCH = 0x004;              // RTCMR
    private static final int INTERRUPT_MASK = 0x010;     // RTCIMSC
    private static final int INTERRUPT_CLEAR = 0x01C;    // RTCICR

    long seconds() {
        return window.read32(DATA) & 0xFFFF_FFFFL;
    }

    void match(long seconds) {
        window.write32(MATCH, (int) seconds);
    }

    void interrupt(boolean on) {
        window.write32(INTERRUPT_MASK, on ? 1 : 0);
    }

    void clearInterrupt() {
        window.write32(INTERRUPT_CLEAR, 1);
    }
}
