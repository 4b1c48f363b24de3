package beetos.kernel;

import beetos.abi.BootRecord;
import beetos.abi.Call;
import beetos.abi.HandleKind;
import beetos.abi.InitialHandles;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.Priority;
import beetos.abi.Rights;
import beetos.abi.StartBlock;
import beetos.kernel.memory.Account;
import beetos.kernel.memory.Descriptor;
import beetos.kernel.memory.FrameState;
import beetos.kernel.memory.Frames;
import beetos.machine.Barrier;
import beetos.machine.Memory;

/// From the loader's record to the first process, which owns all memory that is left and a handle to everything.
final class Boot {
    private static final long STACK_PAGES = 32;
    private static final long STACK_LIMIT = 3L << 32;
    private static final long HEAP_BASE = 1L << 32;
    private static final long HEAP_LIMIT = 2L << 32;
    private static final long START_BLOCK = STACK_LIMIT + Page.SIZE;
    private static final long THREAD_BLOCK = STACK_LIMIT + 2 * Page.SIZE;
    private static final long DEVICE_TREE = STACK_LIMIT + 4 * Page.SIZE;

    private final Kernel kernel;
    private final long record;

    Boot(Kernel kernel, long record) {
        this.kernel = kernel;
        this.record = record;
    }

    /// All of RAM: what the record reserves is the kernel's, bundle and tree are constants, the rest is free.
    Frames frames() {
        long base = Long.MAX_VALUE;
        long limit = 0;
        int regions = Memory.load32(record + BootRecord.RAM_COUNT);
        for (int i = 0; i < regions; i++) {
            base = Math.min(base, regionBase(BootRecord.RAM, i));
            limit = Math.max(limit, regionLimit(BootRecord.RAM, i));
        }
        Frames frames = new Frames(base, limit);
        int reserved = Memory.load32(record + BootRecord.RESERVED_COUNT);
        for (int i = 0; i < reserved; i++) {
            add(frames, regionBase(BootRecord.RESERVED, i), regionLimit(BootRecord.RESERVED, i), FrameState.KERNEL);
        }
        for (int i = regions - 1; i >= 0; i--) {
            addDown(frames, regionBase(BootRecord.RAM, i), regionLimit(BootRecord.RAM, i));
        }
        constants(frames, Memory.load64(record + BootRecord.BUNDLE), Memory.load64(record + BootRecord.BUNDLE_LENGTH));
        constants(frames, Memory.load64(record + BootRecord.DEVICE_TREE), Memory.load64(record + BootRecord.DEVICE_TREE_LENGTH));
        return frames;
    }

    private long regionBase(int table, int index) {
        return Memory.load64(record + table + index * BootRecord.REGION_SIZE);
    }

    private long regionLimit(int table, int index) {
        return regionBase(table, index) + Memory.load64(record + table + index * BootRecord.REGION_SIZE + 8);
    }

    private static void add(Frames frames, long base, long limit, int state) {
        for (long at = base & -Page.SIZE; at < limit; at += Page.SIZE) {
            frames.add(at, state);
        }
    }

    /// From the top down, so that the lowest is used first.
    private static void addDown(Frames frames, long base, long limit) {
        for (long at = (limit & -Page.SIZE) - Page.SIZE; at >= base; at -= Page.SIZE) {
            frames.add(at, FrameState.FREE);
        }
    }

    private static void constants(Frames frames, long base, long length) {
        for (long at = base & -Page.SIZE; at < base + length; at += Page.SIZE) {
            int frame = frames.index(at);
            if (frame >= 0) {
                frames.state(frame, FrameState.CONSTANT);
            }
        }
    }

    /// Zeroed adjacent frames for the kernel.
    long kernelFrames(Frames frames, int count) {
        int first = frames.takeRun(0, frames.limit, count, FrameState.KERNEL, Frames.NOBODY);
        long physical = frames.address(first);
        Memory.zero(physical, (long) count << Page.SHIFT);
        return physical;
    }

    int contextFrames(Frames frames) {
        return (int) ((long) Tables.threadsFor(frames.total()) * Context.SIZE + Page.SIZE - 1 >>> Page.SHIFT);
    }

    /// Builds and starts it.
    ProcessControl firstProcess() {
        ProcessControl process = kernel.processes.create(null, kernel.frames.free(), Priority.HIGHEST, Memory.load64(record + BootRecord.APPLICATION));
        int segments = Memory.load32(record + BootRecord.SEGMENT_COUNT);
        long imageBase = Long.MAX_VALUE;
        long imageLimit = 0;
        for (int i = 0; i < segments; i++) {
            long segment = record + BootRecord.SEGMENTS + (long) i * BootRecord.SEGMENT_SIZE;
            long virtual = Memory.load64(segment + BootRecord.SEGMENT_VIRTUAL);
            mapSegment(process, segment, virtual);
            imageBase = Math.min(imageBase, virtual);
            imageLimit = Math.max(imageLimit, virtual + Memory.load64(segment + BootRecord.SEGMENT_LENGTH));
        }
        long readWrite = Descriptor.attributes(MapFlags.READ | MapFlags.WRITE);
        for (long page = 1; page <= STACK_PAGES; page++) {
            fresh(process, STACK_LIMIT - page * Page.SIZE, readWrite);
        }
        fresh(process, THREAD_BLOCK, readWrite);
        long treeLength = Memory.load64(record + BootRecord.DEVICE_TREE_LENGTH);
        int treePages = (int) (treeLength + Page.SIZE - 1 >>> Page.SHIFT);
        if (treePages > 0) {
            process.space.makeTables(DEVICE_TREE, treePages);
            kernel.mapConstants(process, DEVICE_TREE, Memory.load64(record + BootRecord.DEVICE_TREE), treePages);
        }
        startBlock(process, imageBase, imageLimit, treeLength);
        give(process, InitialHandles.SYSTEM, HandleKind.SYSTEM);
        give(process, InitialHandles.DEVICES, HandleKind.DEVICES);
        give(process, InitialHandles.CONSOLE, HandleKind.CONSOLE);
        give(process, InitialHandles.POWER, HandleKind.POWER);
        give(process, InitialHandles.BUNDLE, HandleKind.BUNDLE);
        Barrier.publishTranslation();
        kernel.processes.start(process, Memory.load64(record + BootRecord.ENTRY), STACK_LIMIT, START_BLOCK, THREAD_BLOCK, Priority.SERVICE);
        return process;
    }

    private void mapSegment(ProcessControl process, long segment, long virtual) {
        long physical = Memory.load64(segment + BootRecord.SEGMENT_PHYSICAL);
        long length = Memory.load64(segment + BootRecord.SEGMENT_LENGTH);
        int flags = (int) Memory.load64(segment + BootRecord.SEGMENT_FLAGS);
        long attributes = Descriptor.attributes(flags);
        boolean writable = (flags & MapFlags.WRITE) != 0;
        for (long offset = 0; offset < length; offset += Page.SIZE) {
            Memory.store64(process.space.makeSlot(virtual + offset), physical + offset | attributes);
            int frame = kernel.frames.index(physical + offset);
            kernel.frames.state(frame, writable ? FrameState.ANONYMOUS : FrameState.CONSTANT);
            if (writable) {
                kernel.frames.owner(frame, process.slot);
                process.account.charge(Account.FRAME);
            } else {
                kernel.directMap.readOnly(physical + offset);
            }
        }
        if ((flags & MapFlags.EXECUTE) != 0) {
            kernel.cpu.publishText(physical, length);
        }
    }

    private void fresh(ProcessControl process, long page, long attributes) {
        process.account.charge(Account.FRAME);
        kernel.pages.fresh(process, process.space.makeSlot(page), attributes);
    }

    private void startBlock(ProcessControl process, long imageBase, long imageLimit, long treeLength) {
        fresh(process, START_BLOCK, Descriptor.attributes(MapFlags.READ));
        long block = Descriptor.address(process.space.descriptor(START_BLOCK));
        Memory.store64(block + StartBlock.PAGE_SIZE, Page.SIZE);
        Memory.store64(block + StartBlock.PROCESS_ID, process.id());
        Memory.store64(block + StartBlock.COUNTER_FREQUENCY, Memory.load64(record + BootRecord.COUNTER_FREQUENCY));
        Memory.store64(block + StartBlock.IMAGE_BASE, imageBase);
        Memory.store64(block + StartBlock.IMAGE_LIMIT, imageLimit);
        Memory.store64(block + StartBlock.HEAP_BASE, HEAP_BASE);
        Memory.store64(block + StartBlock.HEAP_LIMIT, HEAP_LIMIT);
        Memory.store64(block + StartBlock.STACK_BASE, STACK_LIMIT - STACK_PAGES * Page.SIZE);
        Memory.store64(block + StartBlock.STACK_LIMIT, STACK_LIMIT);
        Memory.store64(block + StartBlock.LENGTH, StartBlock.FREE);
        for (int i = 0; i < StartBlock.SEED_LENGTH; i += 8) {
            Memory.store64(block + StartBlock.SEED + i, Memory.load64(record + BootRecord.SEED + i));
            Memory.store64(record + BootRecord.SEED + i, 0);
        }
        Memory.store32(block + StartBlock.ARGUMENTS, StartBlock.FREE);
        Memory.store32(block + StartBlock.NAMES, StartBlock.FREE);
        Memory.store64(block + StartBlock.THREAD_POINTER, THREAD_BLOCK);
        Memory.store64(block + StartBlock.VERSION, Call.ABI_VERSION);
        Memory.store64(block + StartBlock.INSTRUCTIONS, Memory.load64(record + BootRecord.INSTRUCTIONS));
        if (treeLength > 0) {
            Memory.store64(block + StartBlock.DEVICE_TREE, DEVICE_TREE);
            Memory.store64(block + StartBlock.DEVICE_TREE_LENGTH, treeLength);
        }
    }

    private static void give(ProcessControl process, int number, int kind) {
        Handle handle = process.handles.empty(number);
        handle.kind = kind;
        handle.rights = Rights.ALL;
    }
}
