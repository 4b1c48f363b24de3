package beetos.board;

import beetos.loader.Cpu;
import beetos.loader.DeviceTree;
import beetos.loader.Frames;
import beetos.loader.TranslationTables;
import beetos.machine.LinkSymbol;
import beetos.machine.Memory;
import beetos.machine.Root;

/// Brings the board up: reads the device tree, maps the image and RAM with their final permissions, and makes the program's
/// stack. Runs once, with the MMU off until [#translate].
final class Start {
    private Start() {}

    private static final long STACK = 2 << 20, RED_ZONE = 32 << 10;
    private static final int STACK_LIMIT = 16;          // in the thread block: docs/object-model.md

    /// SCTLR_EL1: RES1 bits (nTLSMD, LSMAOE, SPAN, EIS, TSCXT, EOS, SED, ITD), WXN, UCT, DZE, I, SA0, SA, C, M.
    private static final long SYSTEM_CONTROL = 0x30D0_0980 | 1 << 19 | 1 << 15 | 1 << 14 | 1 << 12 | 1 << 4 | 1 << 3 | 1 << 2 | 1;

    private static final DeviceTree TREE = new DeviceTree();

    private static long serial, memory, memoryLimit;
    private static long arguments;
    private static int argumentsLength;

    /// Returns the context of the program's first thread. Its block lies at the top of its stack.
    @Root(boot = true)
    static long prepare(long tree, long firstFree) {
        if (!TREE.open(tree)) {
            return stop("no device tree");
        }
        findDevices();
        if (serial > 0) {
            Serial.open(serial);
        }
        if (memoryLimit == 0) {
            return stop("the device tree names no RAM around the image");
        }
        if (!TranslationTables.supported(Cpu.memoryFeatures())) {
            return stop("this CPU has no 16 KiB granule");
        }
        Frames.from(firstFree, memoryLimit);
        copyArguments();
        long guard = Frames.take();
        long stack = Frames.take(STACK);
        long threadBlock = Frames.take();
        long context = Frames.take();
        Memory.store64(threadBlock + STACK_LIMIT, stack + RED_ZONE);
        translate(guard);
        Board.memory(Frames.untaken(), memoryLimit);
        Timer.begin();
        return Threads.first(context, Calls.firstAddress(), threadBlock);
    }

    private static long stop(String reason) {
        Serial.write("board: ");
        Serial.write(reason);
        Serial.write("\n");
        Semihosting.exit(134);
        return 0;
    }

    private static void findDevices() {
        while (TREE.next()) {
            Timer.find(TREE);
            if (TREE.lists("device_type", "memory")) {
                takeMemory();
            } else if (serial == 0 && TREE.compatible("arm,pl011") && TREE.enabled()) {
                serial = TREE.base(0);
            } else if (TREE.named("chosen") && TREE.depth() == 1) {
                int value = TREE.property("bootargs");
                arguments = value < 0 ? 0 : TREE.blob().address(value);
                argumentsLength = value < 0 || TREE.length() == 0 ? 0 : TREE.length() - 1;      // without its NUL
            }
        }
    }

    private static void takeMemory() {
        for (int i = 0; i < TREE.registers(); i++) {
            long base = TREE.base(i);
            long limit = base + TREE.size(i) & -Frames.GRANULE;
            if (base <= textStart() && textStart() < limit) {
                memory = base;
                memoryLimit = limit;
            }
        }
    }

    /// The tree lies in what becomes the program's memory, so its arguments are moved first.
    private static void copyArguments() {
        long copy = Frames.take(argumentsLength + 1);
        for (int i = 0; i < argumentsLength; i++) {
            Memory.store8(copy + i, Memory.load8(arguments + i));
        }
        Board.arguments(copy, argumentsLength);
    }

    private static void translate(long guard) {
        long root = Frames.take();
        boolean complete = TranslationTables.mapBlocks(root, memory, memory, memoryLimit - memory, TranslationTables.CHANGEABLE)
                && map(root, textStart(), constantsStart(), TranslationTables.TEXT)
                && map(root, constantsStart(), changeableStart(), TranslationTables.CONSTANTS)
                && TranslationTables.unmap(root, guard, Frames.GRANULE)
                && mapDevice(root, serial, 1);
        for (int i = 0; i < Timer.ranges(); i++) {
            complete &= mapDevice(root, Timer.range(i), Timer.rangeLength());
        }
        if (!complete) {
            stop("RAM is too small");
        }
        Cpu.memoryAttributes(TranslationTables.MEMORY_ATTRIBUTES);
        Cpu.translationControl(TranslationTables.control(Cpu.memoryFeatures()));
        Cpu.lowTable(root);
        Cpu.highTable(Frames.take());      // empty: every high address faults
        Cpu.forgetTranslations();
        Cpu.systemControl(SYSTEM_CONTROL);
    }

    private static boolean mapDevice(long root, long base, long length) {
        return map(root, base & -Frames.GRANULE, Frames.up(base + length), TranslationTables.DEVICE);
    }

    private static boolean map(long root, long from, long limit, long attributes) {
        return TranslationTables.map(root, from, from, limit - from, attributes);
    }

    /// Whether a word may be read there.
    static boolean isRam(long address) {
        return address >= memory && address < memoryLimit && (address & 7) == 0;
    }

    @LinkSymbol("__text_start")
    static long textStart() { throw new UnsupportedOperationException(); }

    @LinkSymbol("__rodata_start")
    private static long constantsStart() { throw new UnsupportedOperationException(); }

    @LinkSymbol("__data_start")
    private static long changeableStart() { throw new UnsupportedOperationException(); }
}
