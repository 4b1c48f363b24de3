package beetos.kernel.platform.qemuvirt;

import beetos.kernel.InterruptController;
import beetos.machine.Mmio;

/// Arm Generic Interrupt Controller, version 2, all lines to the CPU that boots.
/// Source: Arm IHI 0048B, 4.3 "Distributor register descriptions", 4.4 "CPU interface register descriptions".
final class GicV2 implements InterruptController {
    private static final int CONTROL = 0x000, TYPE = 0x004;                                   // GICD_CTLR, GICD_TYPER
    private static final int SET_ENABLE = 0x100, CLEAR_ENABLE = 0x180, CLEAR_PENDING = 0x280, PRIORITY = 0x400, TARGETS = 0x800;
    private static final int CONFIGURATION = 0xC00;
    private static final int INTERFACE_CONTROL = 0x000, PRIORITY_MASK = 0x004, ACKNOWLEDGE = 0x00C, END = 0x010;
    private static final int PRIVATE_LINES = 32, SPURIOUS = 1020, LINE = 0x3FF;
    private static final int MIDDLE = 0x8080_8080, LOWEST = 0xFF;

    private final Mmio distributor, cpu;
    private final int lines;

    GicV2(Mmio distributor, Mmio cpu) {
        this.distributor = distributor;
        this.cpu = cpu;
        int found = ((distributor.read32(TYPE) & 0x1F) + 1) * 32;
        lines = found > SPURIOUS ? SPURIOUS : found;
        distributor.write32(CONTROL, 0);
        int self = distributor.read32(TARGETS) & 0xFF;                    // of a private line: this CPU
        for (int line = 0; line < lines; line += 4) {
            distributor.write32(PRIORITY + line, MIDDLE);
            if (line >= PRIVATE_LINES) {
                distributor.write32(TARGETS + line, self * 0x0101_0101);
            }
        }
        for (int line = 0; line < lines; line += 32) {
            distributor.write32(CLEAR_ENABLE + line / 8, -1);
            distributor.write32(CLEAR_PENDING + line / 8, -1);
        }
        distributor.write32(CONTROL, 1);
        cpu.write32(PRIORITY_MASK, LOWEST);
        cpu.write32(INTERFACE_CONTROL, 1);
    }

    @Override
    public int lines() {
        return lines;
    }

    @Override
    public int acknowledge() {
        int line = cpu.read32(ACKNOWLEDGE) & LINE;
        return line >= SPURIOUS ? NONE : line;
    }

    @Override
    public void end(int line) {
        cpu.write32(END, line);
    }

    @Override
    public void mask(int line) {
        distributor.write32(CLEAR_ENABLE + line / 32 * 4, 1 << (line & 31));
    }

    @Override
    public void unmask(int line) {
        distributor.write32(SET_ENABLE + line / 32 * 4, 1 << (line & 31));
    }

    @Override
    public void configure(int line, boolean edge) {
        int shift = (line & 15) * 2 + 1;
        int others = distributor.read32(CONFIGURATION + line / 16 * 4) & ~(1 << shift);
        distributor.write32(CONFIGURATION + line / 16 * 4, others | (edge ? 1 << shift : 0));
    }
}
