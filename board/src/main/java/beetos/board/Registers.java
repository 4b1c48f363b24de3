package beetos.board;

import beetos.machine.Instructions;

/// Device registers by address: one access each, in program order.
final class Registers {
    private Registers() {}

    @Instructions(value = "ldr ${0:w}, [$1]", constraints = "=r,r,~{memory}")
    static int read(long address) { throw new UnsupportedOperationException("metal only"); }

    @Instructions(value = "str ${1:w}, [$0]", constraints = "r,r,~{memory}")
    static void write(long address, int value) { throw new UnsupportedOperationException("metal only"); }
}
