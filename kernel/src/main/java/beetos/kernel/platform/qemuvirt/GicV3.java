package beetos.kernel.platform.qemuvirt;

import beetos.kernel.InterruptController;
import beetos.kernel.aarch64.GicInterface;
import beetos.machine.Mmio;

/// Arm Generic Interrupt Controller, version 3, affinity routing, group 1, all lines to the CPU that boots.
///
/// Lines 0–31 are private to a CPU and belong to its redistributor, others to the distributor.
/// Source: Arm IHI 0069H, 12.9 "The GIC Distributor register descriptions", 12.11 "The GIC Redistributor register descriptions".
final class GicV3 implements InterruptController {
    private static final int CONTROL = 0x0000, TYPE = 0x0004;                            // GICD_CTLR, GICD_TYPER
    private static final int GROUP = 0x0080, SET_ENABLE = 0x0100, CLEAR_ENABLE = 0x0180, CLEAR_PENDING = 0x0280, PRIORITY = 0x0400;
    private static final int CONFIGURATION = 0x0C00, ROUTER = 0x6000;
    private static final int ROUTING_AND_GROUP_1 = 1 << 4 | 1 << 1, WRITE_PENDING = 1 << 31;
    private static final int REDISTRIBUTOR_TYPE = 0x0008, WAKER = 0x0014;                // GICR_TYPER, GICR_WAKER
    private static final int PROCESSOR_SLEEP = 1 << 1, CHILDREN_ASLEEP = 1 << 2, LAST = 1 << 4, VIRTUAL_LPIS = 1 << 1;
    private static final int PRIVATE_FRAME = 0x1_0000, STRIDE = 0x2_0000, VIRTUAL_STRIDE = 0x4_0000;
    private static final int PRIVATE_LINES = 32, SPURIOUS = 1020, MIDDLE = 0x8080_8080;

    private final Mmio distributor, redistributors;
    private final int own;                     // offset of this CPU's redistributor
    private final int lines;

    GicV3(Mmio distributor, Mmio redistributors) {
        this.distributor = distributor;
        this.redistributors = redistributors;
        int found = ((distributor.read32(TYPE) & 0x1F) + 1) * 32;
        lines = found > SPURIOUS ? SPURIOUS : found;
        own = find(GicInterface.affinity());
        distribute();
        wake();
        GicInterface.enable();
    }

    private int find(int affinity) {
        int at = 0;
        while (true) {
            long type = redistributors.read64(at + REDISTRIBUTOR_TYPE);
            if ((int) (type >>> 32) == affinity || (type & LAST) != 0) {
                return at;
            }
            at += (type & VIRTUAL_LPIS) != 0 ? VIRTUAL_STRIDE : STRIDE;
        }
    }

    private void distribute() {
        distributor.write32(CONTROL, 0);
        settle();
        for (int line = PRIVATE_LINES; line < lines; line += 32) {
            distributor.write32(GROUP + line / 8, -1);
            distributor.write32(CLEAR_ENABLE + line / 8, -1);
            distributor.write32(CLEAR_PENDING + line / 8, -1);
        }
        for (int line = PRIVATE_LINES; line < lines; line += 4) {
            distributor.write32(PRIORITY + line, MIDDLE);
        }
        distributor.write32(CONTROL, ROUTING_AND_GROUP_1);
        settle();
        long self = GicInterface.affinity() & 0x00FF_FFFFL | (GicInterface.affinity() & 0xFF00_0000L) << 8;
        for (int line = PRIVATE_LINES; line < lines; line++) {
            distributor.write64(ROUTER + 8 * line, self);
        }
    }

    private void settle() {
        while ((distributor.read32(CONTROL) & WRITE_PENDING) != 0) {
        }
    }

    private void wake() {
        redistributors.write32(own + WAKER, redistributors.read32(own + WAKER) & ~PROCESSOR_SLEEP);
        while ((redistributors.read32(own + WAKER) & CHILDREN_ASLEEP) != 0) {
        }
        int frame = own + PRIVATE_FRAME;
        redistributors.write32(frame + GROUP, -1);
        redistributors.write32(frame + CLEAR_ENABLE, -1);
        redistributors.write32(frame + CLEAR_PENDING, -1);
        for (int line = 0; line < PRIVATE_LINES; line += 4) {
            redistributors.write32(frame + PRIORITY + line, MIDDLE);
        }
    }

    @Override
    public int lines() {
        return lines;
    }

    @Override
    public int acknowledge() {
        int line = GicInterface.acknowledge();
        return line >= SPURIOUS ? NONE : line;
    }

    @Override
    public void end(int line) {
        GicInterface.end(line);
    }

    @Override
    public void mask(int line) {
        write(line, CLEAR_ENABLE + line / 32 * 4, 1 << (line & 31));
    }

    @Override
    public void unmask(int line) {
        write(line, SET_ENABLE + line / 32 * 4, 1 << (line & 31));
    }

    @Override
    public void configure(int line, boolean edge) {
        int shift = (line & 15) * 2 + 1;
        int register = CONFIGURATION + line / 16 * 4;
        int others = read(line, register) & ~(1 << shift);
        write(line, register, others | (edge ? 1 << shift : 0));
    }

    private int read(int line, int register) {
        return line < PRIVATE_LINES ? redistributors.read32(own + PRIVATE_FRAME + register) : distributor.read32(register);
    }

    private void write(int line, int register, int value) {
        if (line < PRIVATE_LINES) {
            redistributors.write32(own + PRIVATE_FRAME + register, value);
        } else {
            distributor.write32(register, value);
        }
    }
}
