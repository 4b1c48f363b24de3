package beetos.loader;

import beetos.machine.Instructions;
import beetos.machine.Text;

/// A PL011 as firmware left it, for the line that says why the machine does not start.
/// Source: Arm DDI 0183G, 3.3 "Register descriptions".
final class Console {
    private Console() {}

    private static final int DATA = 0x000, FLAGS = 0x018;
    private static final int TRANSMIT_FULL = 1 << 5;     // UARTFR.TXFF

    private static long base;

    static void open(long registers) {
        base = registers;
    }

    static void write(String text) {
        for (int i = 0; i < Text.length(text); i++) {
            write(Text.octet(text, i));
        }
    }

    static void hexadecimal(long value) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            int digit = (int) (value >>> shift & 15);
            write(digit < 10 ? '0' + digit : 'a' - 10 + digit);
        }
    }

    private static void write(int octet) {
        if (base == 0) {
            return;
        }
        while ((load(base + FLAGS) & TRANSMIT_FULL) != 0) {
        }
        store(base + DATA, octet);
    }

    @Instructions(value = "ldr ${0:w}, [$1]", constraints = "=r,r,~{memory}")
    private static int load(long address) { return 0; }

    @Instructions(value = "str ${1:w}, [$0]", constraints = "r,r,~{memory}")
    private static void store(long address, int value) {}
}
