package beetos.kernel.platform.qemuvirt;

import beetos.abi.BootRecord;
import beetos.abi.DeviceDescription;
import beetos.kernel.EarlyConsole;
import beetos.kernel.InterruptController;
import beetos.kernel.aarch64.DeviceWindow;
import beetos.machine.Memory;
import beetos.machine.Mmio;
import beetos.machine.Text;

/// The kernel's own devices, found in the boot record's table. An interrupt controller has an entry for each register range, in
/// the order of its node: distributor first, then the CPU interface (version 2) or the redistributors (version 3).
public final class Board {
    private static final int VIRTUAL_TIMER = 2;          // of the timer node's interrupts: secure, physical, virtual, hypervisor

    private final long table;
    private final int count;

    public Board(long record) {
        table = Memory.load64(record + BootRecord.DEVICES);
        count = Memory.load32(record + BootRecord.DEVICE_COUNT);
    }

    /// The first console that this code can drive, or null.
    public EarlyConsole console() {
        int entry = find("arm,pl011", 0);
        return entry < 0 ? null : new Pl011Console(registers(entry));
    }

    /// Null if there is none that this code knows.
    public InterruptController interruptController() {
        int third = find("arm,gic-v3", 0);
        if (third >= 0) {
            return new GicV3(registers(third), registers(find("arm,gic-v3", third + 1)));
        }
        int second = find("arm,cortex-a15-gic", 0);
        if (second < 0) {
            second = find("arm,gic-400", 0);
        }
        return second < 0 ? null : new GicV2(registers(second), registers(second + 1));
    }

    /// The virtual timer's line, or -1.
    public int timerLine() {
        int entry = find("arm,armv8-timer", 0);
        if (entry < 0 || Memory.load32(at(entry) + DeviceDescription.INTERRUPT_COUNT) <= VIRTUAL_TIMER) {
            return -1;
        }
        return Memory.load32(at(entry) + DeviceDescription.INTERRUPTS + 4 * VIRTUAL_TIMER);
    }

    private Mmio registers(int entry) {
        return DeviceWindow.registers(Memory.load64(at(entry) + DeviceDescription.BASE), Memory.load64(at(entry) + DeviceDescription.LENGTH));
    }

    private long at(int entry) {
        return table + (long) entry * DeviceDescription.SIZE;
    }

    /// The first entry from `from` on with `wanted` among its compatible strings, or -1.
    private int find(String wanted, int from) {
        for (int entry = from; entry < count; entry++) {
            int length = Memory.load32(at(entry) + DeviceDescription.COMPATIBLE_LENGTH);
            for (int start = 0; start < length; start = end(entry, start) + 1) {
                if (end(entry, start) - start == Text.length(wanted) && matches(entry, start, wanted)) {
                    return entry;
                }
            }
        }
        return -1;
    }

    /// Where the string that begins at `start` ends.
    private int end(int entry, int start) {
        int end = start;
        while (end < DeviceDescription.COMPATIBLE_LIMIT && octet(entry, end) != 0) {
            end++;
        }
        return end;
    }

    private boolean matches(int entry, int start, String wanted) {
        for (int i = 0; i < Text.length(wanted); i++) {
            if (octet(entry, start + i) != Text.octet(wanted, i)) {
                return false;
            }
        }
        return true;
    }

    private int octet(int entry, int index) {
        return Memory.load8(at(entry) + DeviceDescription.COMPATIBLE + index);
    }
}
