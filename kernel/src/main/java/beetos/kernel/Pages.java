package beetos.kernel;

import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.kernel.memory.Account;
import beetos.kernel.memory.AddressSpace;
import beetos.kernel.memory.Descriptor;
import beetos.kernel.memory.DirectMap;
import beetos.kernel.memory.FrameState;
import beetos.kernel.memory.Frames;
import beetos.machine.Barrier;
import beetos.machine.Memory;

/// One page at a time: what happens to the frame when a page comes, goes, changes its permission or passes to another process.
/// Here W^X is kept by frame: a frame that becomes executable becomes CONSTANT, and read-only in the direct map, first.
final class Pages {
    private final Kernel kernel;
    private final Frames frames;
    private final DirectMap directMap;
    private final long[] removed = new long[MemoryCalls.WORK_SLICE];

    Pages(Kernel kernel) {
        this.kernel = kernel;
        this.frames = kernel.frames;
        this.directMap = kernel.directMap;
    }

    /// A zeroed frame in the free slot of a page; the account has paid.
    void fresh(ProcessControl process, long slot, long attributes) {
        long physical = frames.takeZeroed(FrameState.ANONYMOUS, process.slot);
        if (physical < 0) {
            kernel.panic("accounts promise more frames than there are");
        }
        if (Descriptor.isExecutable(attributes)) {
            makeConstant(frames.index(physical), physical);
        }
        Memory.store64(slot, physical | attributes);
    }

    /// Takes up to [MemoryCalls#WORK_SLICE] mapped pages away and then lets their frames go.
    void remove(ProcessControl process, long page, int count) {
        AddressSpace space = process.space;
        long slot = 0;
        for (int i = 0; i < count; i++) {
            slot = space.nextSlot(slot, page + ((long) i << Page.SHIFT));
            removed[i] = Memory.load64(slot);
            Memory.store64(slot, 0);
        }
        kernel.cpu.invalidatePages(process.slot, page, count);
        for (int i = 0; i < count; i++) {
            release(process, removed[i]);
        }
    }

    /// Lets go of the frame behind a descriptor that is in no table any more.
    void release(ProcessControl process, long descriptor) {
        int frame = frames.index(Descriptor.address(descriptor));
        if (frame < 0) {
            return; // device registers
        }
        if (frames.is(frame, FrameState.ANONYMOUS, process.slot)) {
            frames.release(frame);
            process.account.release(Account.FRAME);
            return;
        }
        int state = frames.state(frame);
        if (state == FrameState.GRANTED) {
            releaseGranted(process, frame);
            return;
        }
        switch (state) {
            case FrameState.CONSTANT -> {
                if (frames.owner(frame) != Frames.NOBODY) {
                    directMap.writable(frames.address(frame));
                    frames.release(frame);
                    process.account.release(Account.FRAME);
                }
            }
            default -> { } // DMA stays pinned to its claim
        }
    }

    /// An owner leaves the frame to its readers; the last reader frees it, or gives it back to its owner.
    private void releaseGranted(ProcessControl process, int frame) {
        process.account.release(Account.FRAME);
        int owner = frames.owner(frame);
        if (owner == process.slot) {
            frames.owner(frame, Frames.NOBODY);
            return;
        }
        int readers = frames.count(frame) - 1;
        frames.count(frame, readers);
        if (readers == 0) {
            if (owner == Frames.NOBODY) {
                frames.release(frame);
            } else {
                frames.state(frame, FrameState.ANONYMOUS);
            }
        }
    }

    /// New flags for a mapped page: OK, NOT_PERMITTED for what is not the process's own, ON_LOAN while others read it.
    long protect(ProcessControl process, long page, int flags) {
        long slot = process.space.slot(page);
        long old = Memory.load64(slot);
        long physical = Descriptor.address(old);
        int frame = frames.index(physical);
        if (frame < 0 || frames.owner(frame) != process.slot) {
            return KernelError.NOT_PERMITTED;
        }
        int state = frames.state(frame);
        boolean more = (flags & (MapFlags.WRITE | MapFlags.EXECUTE | MapFlags.LENDABLE)) != 0;
        if (state == FrameState.GRANTED && more) {
            return KernelError.ON_LOAN;
        }
        if (state == FrameState.DMA) {
            return KernelError.NOT_PERMITTED;
        }
        Memory.store64(slot, 0);
        kernel.cpu.invalidatePage(process.slot, page);
        if ((flags & MapFlags.EXECUTE) != 0) {
            makeConstant(frame, physical);
        } else if (state == FrameState.CONSTANT) {
            frames.state(frame, FrameState.ANONYMOUS);
            directMap.writable(physical);
        }
        long shared = state == FrameState.GRANTED ? Descriptor.SHARED : 0;
        Memory.store64(slot, physical | Descriptor.attributes(flags) | shared);
        Barrier.publishTranslation();
        return KernelError.OK;
    }

    /// Passes a page to a process that is being built: OK or an error. The frame moves; a frame of the bundle is shared.
    long pass(ProcessControl from, long here, ProcessControl to, long there, int flags) {
        long source = from.space.slot(here);
        long descriptor = Memory.load64(source);
        long physical = Descriptor.address(descriptor);
        int frame = frames.index(physical);
        int state = frame < 0 ? FrameState.ABSENT : frames.state(frame);
        boolean bundle = state == FrameState.CONSTANT && frames.owner(frame) == Frames.NOBODY;
        if (!bundle && (state != FrameState.ANONYMOUS && state != FrameState.CONSTANT || frames.owner(frame) != from.slot)) {
            return KernelError.NOT_PERMITTED;
        }
        if (bundle && (flags & (MapFlags.WRITE | MapFlags.LENDABLE)) != 0) {
            return KernelError.NOT_PERMITTED;
        }
        long target = to.space.makeSlot(there);
        if (target < 0) {
            return target;
        }
        if (Memory.load64(target) != 0) {
            return KernelError.MEMORY_IN_USE;
        }
        if (!bundle) {
            if (!to.account.charge(Account.FRAME)) {
                return KernelError.OUT_OF_MEMORY;
            }
            Memory.store64(source, 0);
            kernel.cpu.invalidatePage(from.slot, here);
            from.space.freed(here);
            from.account.release(Account.FRAME);
            frames.owner(frame, to.slot);
            if ((flags & MapFlags.EXECUTE) != 0) {
                makeConstant(frame, physical);
            } else if (state == FrameState.CONSTANT) {
                frames.state(frame, FrameState.ANONYMOUS);
                directMap.writable(physical);
            }
        }
        Memory.store64(target, physical | Descriptor.attributes(flags));
        return KernelError.OK;
    }

    private void makeConstant(int frame, long physical) {
        if (frames.state(frame) != FrameState.CONSTANT) {
            frames.state(frame, FrameState.CONSTANT);
            directMap.readOnly(physical);
            kernel.cpu.publishText(physical, Page.SIZE);
        }
    }
}
