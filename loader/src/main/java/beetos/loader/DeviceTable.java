package beetos.loader;

import beetos.abi.DeviceDescription;
import beetos.machine.Memory;

/// The table of devices that the kernel gets: one entry a node with registers, in tree order, one granule after another.
///
/// An interrupt controller has one entry for each of its register ranges. The CPU's timer, which has none, has an entry for its
/// interrupts. Interrupt numbers are the GIC's: shared ones from 32, private ones from 16
/// (Linux, Documentation/devicetree/bindings/interrupt-controller/arm,gic-v3.yaml).
final class DeviceTable {
    private DeviceTable() {}

    private static final int INTERRUPT_CELLS = 12;       // octets: type, number, flags
    private static final int PRIVATE = 1, SHARED_FIRST = 32, PRIVATE_FIRST = 16;
    private static final int EDGE = 3;                   // flags: rising or falling

    private static final int WINDOWS = 3;                // an interrupt controller's first two ranges, and the console

    private static final long[] window = new long[WINDOWS], windowLength = new long[WINDOWS];
    private static int windows;

    private static long table, limit;
    private static int count;
    private static int console;

    static void at(long physical, long length) {
        table = physical;
        limit = physical + length;
        console = -1;
    }

    static int count() {
        return count;
    }

    /// Index of the console's entry, -1 if there is none.
    static int console() {
        return console;
    }

    /// Register ranges that the kernel uses itself: base and length by index.
    static int windows() {
        return windows;
    }

    static long window(int index) {
        return window[index];
    }

    static long windowLength(int index) {
        return windowLength[index];
    }

    /// Adds the node that the cursor stands on, if it is a device; false if the table is full.
    static boolean add(DeviceTree tree) {
        if (tree.depth() == 0 || !tree.has("compatible") || !tree.enabled()) {
            return true;
        }
        boolean controller = tree.has("interrupt-controller");
        if (tree.compatible("arm,armv8-timer")) {
            return entry(tree, 0, 0, DeviceDescription.KERNEL);
        }
        int ranges = tree.registers();
        for (int i = 0; i < ranges && (i == 0 || controller); i++) {
            boolean kernels = controller || tree.compatible("arm,gic-v3-its") || tree.compatible("arm,gic-v2m-frame");
            boolean isConsole = console < 0 && tree.compatible("arm,pl011");
            if (isConsole) {
                console = count;
            }
            if ((isConsole || controller && i < 2) && windows < WINDOWS) {
                window[windows] = tree.base(i);
                windowLength[windows++] = tree.size(i);
            }
            int flags = kernels ? DeviceDescription.KERNEL : isConsole ? DeviceDescription.CONSOLE : 0;
            if (tree.base(i) > 0 && !entry(tree, tree.base(i), tree.size(i), flags)) {
                return false;
            }
        }
        return true;
    }

    private static boolean entry(DeviceTree tree, long base, long length, int flags) {
        long at = table + (long) count * DeviceDescription.SIZE;
        if (at + DeviceDescription.SIZE > limit) {
            return false;
        }
        count++;
        Memory.store64(at + DeviceDescription.BASE, base);
        Memory.store64(at + DeviceDescription.LENGTH, length);
        Memory.store32(at + DeviceDescription.FLAGS, flags);
        interrupts(tree, at);
        compatible(tree, at);
        return true;
    }

    private static void interrupts(DeviceTree tree, long at) {
        int value = tree.property("interrupts");
        int found = value < 0 ? 0 : tree.length() / INTERRUPT_CELLS;
        if (found > DeviceDescription.MAXIMUM_INTERRUPTS) {
            found = DeviceDescription.MAXIMUM_INTERRUPTS;
        }
        Memory.store32(at + DeviceDescription.INTERRUPT_COUNT, found);
        for (int i = 0; i < found; i++) {
            int cells = value + i * INTERRUPT_CELLS;
            int first = tree.blob().word(cells) == PRIVATE ? PRIVATE_FIRST : SHARED_FIRST;
            Memory.store32(at + DeviceDescription.INTERRUPTS + 4 * i, tree.blob().word(cells + 4) + first);
            Memory.store8(at + DeviceDescription.TRIGGERS + i, (tree.blob().word(cells + 8) & EDGE) != 0 ? 1 : 0);
        }
    }

    private static void compatible(DeviceTree tree, long at) {
        int value = tree.property("compatible");
        int length = tree.length();
        if (length > DeviceDescription.COMPATIBLE_LIMIT) {
            length = wholeStrings(tree, value);
        }
        Memory.store32(at + DeviceDescription.COMPATIBLE_LENGTH, length);
        for (int i = 0; i < length; i++) {
            Memory.store8(at + DeviceDescription.COMPATIBLE + i, tree.blob().octet(value + i));
        }
    }

    /// How much of a long list fits without cutting a string; the tree itself has the rest.
    private static int wholeStrings(DeviceTree tree, int value) {
        int length = DeviceDescription.COMPATIBLE_LIMIT;
        while (length > 0 && tree.blob().octet(value + length - 1) != 0) {
            length--;
        }
        return length;
    }
}
