package beetos.loader;

import beetos.abi.BootRecord;
import beetos.machine.LinkSymbol;
import beetos.machine.Memory;
import beetos.machine.Root;
import beetos.machine.Sha256Rounds;

/// Loads the kernel and the first process, in the order of its methods. What it takes for itself, the kernel gets back: only the
/// system image and the frames taken here stay reserved.
final class Loader {
    private Loader() {}

    private static final long FIRST_PROCESS = 32L << 20, PROCESS_LIMIT = 1L << 32;      // where its image may lie
    private static final long KERNEL_STACK = BootRecord.STACK_OCTETS;
    private static final long DEVICES = 2 * Frames.GRANULE;
    private static final long BOOT_MEMORY_LEAST = 1 << 20;
    private static final int BOOT_MEMORY_SHIFT = 6;                 // and a 64th of RAM: tables sized by it
    private static final int KERNEL_BASE_DRAW = 1, PROCESS_BASE_DRAW = 2, KERNEL_SEED_DRAW = 3;

    private static final DeviceTree TREE = new DeviceTree();

    private static long image;              // the system image
    private static long firstFrame;         // of those taken here
    private static long kernel, process;    // physical bases
    private static long kernelBase, processBase;
    private static long record, bootMemory, bootMemoryLength, stack, devices, treeCopy, conduit, root;
    private static boolean accelerated;

    /// Everything from the device tree at `tree` to the finished boot record, whose address it returns.
    @Root(boot = true)
    static long load(long tree, long systemImage, long firstFree) {
        image = systemImage;
        firstFrame = firstFree;
        if (!TREE.open(tree)) {
            Failure.stop("no device tree");
        }
        readTree();
        takeFrames(tree);
        LowHalf.enter(textStart(), constantsStart(), changeableStart(), imageEnd(), firstFrame);
        accelerated = Sha256Rounds.accelerated(Cpu.instructionFeatures());
        if (!SystemImage.intact(image, accelerated)) {
            Failure.stop("the image is damaged: its SHA-256 is another");
        }
        describeTree();
        place();
        translate();
        write();
        return record;
    }

    /// First pass, with the MMU off: what is needed to turn it on.
    private static void readTree() {
        while (TREE.next()) {
            if (TREE.compatible("arm,pl011") && TREE.enabled() && LowHalf.console == 0) {
                LowHalf.console = TREE.base(0);
                Console.open(TREE.base(0));
            }
            if (TREE.lists("device_type", "memory")) {
                for (int i = 0; i < TREE.registers(); i++) {
                    check(Ram.add(TREE.base(i), TREE.size(i)));
                }
            }
        }
        if (!TranslationTables.supported(Cpu.memoryFeatures())) {
            Failure.stop("this CPU has no 16 KiB granule");
        }
        TREE.rewind();
        while (TREE.next()) {
            if (TREE.insideReserved() && TREE.registers() > 0) {
                check(Ram.reserve(TREE.base(0), TREE.size(0)));
            }
        }
        for (int i = 0; TREE.blob().reservedLength(i) != 0; i++) {
            check(Ram.reserve(TREE.blob().reservedBase(i), TREE.blob().reservedLength(i)));
        }
    }

    private static void check(boolean fits) {
        if (!fits) {
            Failure.stop("the device tree names too many regions of memory");
        }
    }

    /// The window ends where the tree lies or RAM ends; all that is taken from it stays together.
    private static void takeFrames(long tree) {
        long end = Ram.freeFrom(firstFrame);
        long treeStart = tree & -Frames.GRANULE;
        Frames.from(firstFrame, treeStart >= firstFrame && treeStart < end ? treeStart : end);
        record = take(Frames.GRANULE);
        Seed.at(take(Frames.GRANULE));
        devices = take(DEVICES);
        treeCopy = take(TREE.blob().usedLength());
        take(Frames.GRANULE);                       // guard: absent from the direct map
        stack = take(KERNEL_STACK);
    }

    private static long take(long length) {
        long frames = Frames.take(length);
        if (frames == 0) {
            Failure.stop("RAM is too small");
        }
        return frames;
    }

    /// Second pass: seeds, devices, the way to firmware; then the copy that programs may see.
    private static void describeTree() {
        DeviceTable.at(devices, DEVICES);
        TREE.rewind();
        while (TREE.next()) {
            Seed.collect(TREE, "rng-seed");
            Seed.collect(TREE, "kaslr-seed");
            if (TREE.compatible("arm,psci-0.2") || TREE.compatible("arm,psci-1.0")) {
                conduit = TREE.lists("method", "smc") ? 2 : 1;
            }
            if (!DeviceTable.add(TREE)) {
                Failure.stop("the device tree names too many devices");
            }
        }
        TREE.blob().copy(treeCopy);
    }

    /// Chooses bases, and relocates both images where they lie.
    private static void place() {
        kernel = image + field(SystemImage.KERNEL, SystemImage.OFFSET);
        process = image + field(SystemImage.PROCESS, SystemImage.OFFSET);
        Seed.draw(KERNEL_BASE_DRAW, accelerated);
        kernelBase = HighHalf.KERNEL + granules(HighHalf.KERNEL_LENGTH - field(SystemImage.KERNEL, SystemImage.MEMORY_LENGTH));
        Seed.draw(PROCESS_BASE_DRAW, accelerated);
        processBase = FIRST_PROCESS + granules(PROCESS_LIMIT - FIRST_PROCESS - field(SystemImage.PROCESS, SystemImage.MEMORY_LENGTH));
        SystemImage.relocate(kernel, field(SystemImage.KERNEL, SystemImage.RELOCATIONS),
                field(SystemImage.KERNEL, SystemImage.RELOCATIONS_LIMIT), kernelBase);
        SystemImage.relocate(process, field(SystemImage.PROCESS, SystemImage.RELOCATIONS),
                field(SystemImage.PROCESS, SystemImage.RELOCATIONS_LIMIT), processBase);
    }

    /// A random multiple of the granule below `length`.
    private static long granules(long length) {
        long random = (long) Seed.word(0) << 31 ^ Seed.word(1) & 0xFFFF_FFFFL;
        return (random & Long.MAX_VALUE) % (length >>> 14) << 14;
    }

    private static long field(int part, int field) {
        return Memory.load64(image + part + field);
    }

    private static void translate() {
        bootMemoryLength = Frames.up(BOOT_MEMORY_LEAST + (Ram.octets() >>> BOOT_MEMORY_SHIFT));
        bootMemory = take(bootMemoryLength);
        root = HighHalf.root();
        HighHalf.mapRam();
        HighHalf.mapImage(image, field(SystemImage.LENGTH, 0));
        HighHalf.mapProgram(process, field(SystemImage.PROCESS, SystemImage.CHANGEABLE), field(SystemImage.PROCESS, SystemImage.MEMORY_LENGTH));
        HighHalf.mapKernel(kernel, kernelBase, field(SystemImage.KERNEL, SystemImage.CONSTANTS),
                field(SystemImage.KERNEL, SystemImage.CHANGEABLE), field(SystemImage.KERNEL, SystemImage.MEMORY_LENGTH));
        for (int i = 0; i < DeviceTable.windows(); i++) {
            HighHalf.mapDevice(DeviceTable.window(i), DeviceTable.windowLength(i));
        }
        HighHalf.reserveWindow();
        HighHalf.unmapGuard(stack - Frames.GRANULE);
        Cpu.highTable(root);
        Cpu.forgetTranslations();
    }

    private static void write() {
        Record.at(record);
        Record.put(BootRecord.MAGIC, BootRecord.MAGIC_VALUE);
        Record.put(BootRecord.KERNEL, kernel);
        Record.put(BootRecord.KERNEL_LENGTH, Frames.up(field(SystemImage.KERNEL, SystemImage.MEMORY_LENGTH)));
        Record.put(BootRecord.KERNEL_VIRTUAL, kernelBase);
        Record.put(BootRecord.DIRECT_MAP, HighHalf.DIRECT_MAP);
        Record.put(BootRecord.ROOT_TABLE, root);
        Record.put(BootRecord.COUNTER_FREQUENCY, Cpu.counterFrequency());
        Record.put(BootRecord.INSTRUCTIONS, Cpu.instructionFeatures());
        Record.put(BootRecord.BUNDLE, image + field(SystemImage.BUNDLE, 0));
        Record.put(BootRecord.BUNDLE_LENGTH, field(SystemImage.BUNDLE_LENGTH, 0));
        Record.put(BootRecord.DEVICE_TREE, treeCopy);
        Record.put(BootRecord.DEVICE_TREE_LENGTH, TREE.blob().usedLength());
        Record.put(BootRecord.BOOT_MEMORY, bootMemory);
        Record.put(BootRecord.BOOT_MEMORY_LENGTH, bootMemoryLength);
        Record.put(BootRecord.CONDUIT, conduit);
        Record.put(BootRecord.STACK, stack);
        Record.put(BootRecord.STACK_LENGTH, KERNEL_STACK);
        Record.devices(devices);
        Seed.draw(KERNEL_SEED_DRAW, accelerated);
        Record.seed();
        Record.process(process, processBase, image + SystemImage.PROCESS);
        check(Ram.reserve(image, field(SystemImage.LENGTH, 0)) && Ram.reserve(firstFrame, Frames.untaken() - firstFrame));
        Record.regions();
    }

    @Root
    static long kernelEntry() {
        return kernelBase + field(SystemImage.KERNEL, SystemImage.ENTRY);
    }

    @Root
    static long kernelStack() {
        return HighHalf.DIRECT_MAP + stack + KERNEL_STACK;
    }

    @LinkSymbol("__text_start")
    private static long textStart() { throw new UnsupportedOperationException(); }

    @LinkSymbol("__rodata_start")
    private static long constantsStart() { throw new UnsupportedOperationException(); }

    @LinkSymbol("__data_start")
    private static long changeableStart() { throw new UnsupportedOperationException(); }

    @LinkSymbol("__image_end")
    private static long imageEnd() { throw new UnsupportedOperationException(); }
}
