package beetos.board;

import beetos.loader.Cpu;
import beetos.loader.DeviceTree;
import beetos.machine.Instructions;

/// The end of a thread's slice: the CPU's virtual timer, whose interrupt comes through a GIC of version 2 or 3. Without a GIC
/// that the device tree names, threads change only when they wait or yield.
///
/// Source: Arm DDI 0487, D12 "The Generic Timer in AArch64 state"; Arm IHI 0048B, 4.3; Arm IHI 0069H, 12.11.
final class Timer {
    private Timer() {}

    private static final int LINE = 27;                                      // the virtual timer's private interrupt
    private static final int SLICES_A_SECOND = 1000;
    private static final int SET_ENABLE = 0x100, GROUP = 0x080;              // GICD, GICR
    private static final int WAKER = 0x14, PRIVATE_FRAME = 0x1_0000;         // GICR
    private static final int ROUTING_AND_GROUP_1 = 1 << 4 | 1 << 1;

    private static long distributor, other;          // other: the CPU interface (2) or the first redistributor (3)
    private static int version;

    /// Looks at the node that the cursor stands on.
    static void find(DeviceTree tree) {
        boolean third = tree.compatible("arm,gic-v3");
        if (version == 0 && (third || tree.compatible("arm,cortex-a15-gic") || tree.compatible("arm,gic-400"))) {
            version = third ? 3 : 2;
            distributor = tree.base(0);
            other = tree.base(1);
        }
    }

    static int ranges() {
        return version == 0 ? 0 : 2;
    }

    static long range(int index) {
        return index == 0 ? distributor : other;
    }

    /// Bytes of each range that are used here.
    static long rangeLength() {
        return 2 * PRIVATE_FRAME;
    }

    static void begin() {
        if (version == 3) {
            Registers.write(distributor, ROUTING_AND_GROUP_1);
            Registers.write(other + WAKER, 0);
            Registers.write(other + PRIVATE_FRAME + GROUP, -1);
            Registers.write(other + PRIVATE_FRAME + SET_ENABLE, 1 << LINE);
            enableInterface();
        } else if (version == 2) {
            Registers.write(distributor, 1);
            Registers.write(distributor + SET_ENABLE, 1 << LINE);
            Registers.write(other + 4, 0xFF);        // GICC_PMR
            Registers.write(other, 1);               // GICC_CTLR
        }
    }

    /// Begins a slice that the timer ends, or one without end.
    static void slice(boolean limited) {
        if (limited && version != 0) {
            alarm(Cpu.counter() + Cpu.counterFrequency() / SLICES_A_SECOND);
        } else {
            alarmOff();
        }
    }

    /// Takes the interrupt and lets the line fall.
    static void acknowledge() {
        alarmOff();
        if (version == 3) {
            takeAndEnd();
        } else {
            Registers.write(other + 16, Registers.read(other + 12));        // GICC_IAR to GICC_EOIR
        }
    }

    @Instructions(value = "msr cntv_cval_el0, $0\nmov x9, #1\nmsr cntv_ctl_el0, x9\nisb", constraints = "r,~{x9},~{memory}")
    private static void alarm(long ticks) { throw new UnsupportedOperationException("metal only"); }

    @Instructions(value = "msr cntv_ctl_el0, xzr\nisb", constraints = "~{memory}")
    private static void alarmOff() { throw new UnsupportedOperationException("metal only"); }

    /// ICC_SRE_EL1, ICC_PMR_EL1, ICC_IGRPEN1_EL1.
    @Instructions(value = """
            mov x9, #7
            msr S3_0_C12_C12_5, x9
            isb
            mov x9, #0xFF
            msr S3_0_C4_C6_0, x9
            mov x9, #1
            msr S3_0_C12_C12_7, x9
            isb""", constraints = "~{x9},~{memory}")
    private static void enableInterface() { throw new UnsupportedOperationException("metal only"); }

    /// ICC_IAR1_EL1 to ICC_EOIR1_EL1.
    @Instructions(value = "mrs x9, S3_0_C12_C12_0\ndsb sy\nmsr S3_0_C12_C12_1, x9\nisb", constraints = "~{x9},~{memory}")
    private static void takeAndEnd() { throw new UnsupportedOperationException("metal only"); }
}
