package beetos.kernel;

import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.kernel.memory.Account;
import beetos.kernel.memory.AddressSpace;
import beetos.kernel.memory.Descriptor;
import beetos.kernel.memory.UserMemory;
import beetos.machine.Barrier;
import beetos.machine.Memory;

/// MAP, UNMAP, PROTECT and PROCESS_MAP.
///
/// Long ranges are worked on in slices: after each, if an interrupt waits, the call is restarted and continues where `detail` of its thread says.
/// Meanwhile its process's `mapper` is that thread; another thread's memory call waits for it by executing again. The check of the
/// whole range comes first (detail counts up from 0 to `pages`), then the work (from `pages` to 2 · `pages`), which cannot fail: the account has paid,
/// and the tables exist.
final class MemoryCalls {
    private static final int CHECK_SLICE = 512;
    static final int WORK_SLICE = 16;
    /// The same for pages of text, whose caches are maintained.
    private static final int TEXT_SLICE = 8;

    private final Kernel kernel;
    private final Pages pages;

    MemoryCalls(Kernel kernel) {
        this.kernel = kernel;
        this.pages = kernel.pages;
    }

    private static boolean isRange(long address, long length) {
        return length > 0 && ((address | length) & Page.SIZE - 1) == 0 && address >= Page.SIZE && UserMemory.inside(address, length);
    }

    static boolean areFlags(long flags) {
        if ((flags & ~MapFlags.ALL) != 0 || (flags & (MapFlags.READ | MapFlags.WRITE | MapFlags.EXECUTE)) == 0) {
            return false;
        }
        return (flags & MapFlags.EXECUTE) == 0 || (flags & (MapFlags.WRITE | MapFlags.LENDABLE)) == 0;
    }

    /// MAP: address or 0, length, flags.
    long map(ThreadControl caller) {
        long context = caller.context;
        long address = Context.x(context, 0);
        long length = Context.x(context, 1);
        long flags = Context.x(context, 2);
        if (!isRange(address == 0 ? Page.SIZE : address, length) || !areFlags(flags)) {
            return KernelError.BAD_ARGUMENT;
        }
        return caller.process.mapper == caller || enter(caller)
                ? mapRange(caller, caller.process, address, length >>> Page.SHIFT, (int) flags) : kernel.waiting.restart(caller);
    }

    /// Fresh frames in `process`, for `caller`, which has entered. x0 keeps a chosen address across restarts.
    private long mapRange(ThreadControl caller, ProcessControl process, long wanted, long count, int flags) {
        AddressSpace space = process.space;
        long address = wanted;
        if (caller.detail == 0) {
            if (!process.account.charge(count * Account.FRAME)) {
                return leave(caller, KernelError.OUT_OF_MEMORY);
            }
            if (address == 0) {
                address = space.gap(count);
                if (address < 0) {
                    process.account.release(count * Account.FRAME);
                    return address == AddressSpace.AGAIN ? retry(caller) : leave(caller, KernelError.LIMIT_REACHED);
                }
                Context.x(caller.context, 0, address);
                caller.detail = count;
            }
        }
        for (; caller.detail < count; caller.detail++) {
            if (space.descriptor(address + (caller.detail << Page.SHIFT)) != 0) {
                process.account.release(count * Account.FRAME);
                return leave(caller, KernelError.MEMORY_IN_USE);
            }
            if ((caller.detail & CHECK_SLICE - 1) == CHECK_SLICE - 1 && kernel.cpu.interruptPending()) {
                caller.detail++;
                return kernel.waiting.restart(caller);
            }
        }
        if (caller.detail == count) {
            long made = space.makeTables(address, count);
            if (made < 0) {
                process.account.release(count * Account.FRAME);
                return leave(caller, made);
            }
        }
        long attributes = Descriptor.attributes(flags);
        long slot = 0;
        for (long done = caller.detail - count; done < count;) {
            slot = space.nextSlot(slot, address + (done << Page.SHIFT));
            if (slot == 0 || Memory.load64(slot) != 0) {   // a loan took the place between two restarts
                process.account.release((count - done) * Account.FRAME);
                return leave(caller, KernelError.MEMORY_IN_USE);
            }
            pages.fresh(process, slot, attributes);
            done++;
            if (done % slice(flags) == 0 && done < count && kernel.cpu.interruptPending()) {
                caller.detail = count + done;
                return kernel.waiting.restart(caller);
            }
        }
        Barrier.publishTranslation();
        return leave(caller, address);
    }

    /// UNMAP: address, length. Every page must be mapped and not on loan.
    long unmap(ThreadControl caller) {
        long address = Context.x(caller.context, 0);
        long length = Context.x(caller.context, 1);
        if (!isRange(address, length)) {
            return KernelError.BAD_ARGUMENT;
        }
        if (caller.process.mapper != caller && !enter(caller)) {
            return kernel.waiting.restart(caller);
        }
        long count = length >>> Page.SHIFT;
        boolean restarted = caller.detail != 0;   // only then can another thread have lent something meanwhile
        long checked = checkMapped(caller, address, count);
        if (checked != KernelError.OK) {
            return checked;
        }
        while (caller.detail < 2 * count) {
            long done = caller.detail - count;
            int slice = (int) Math.min(WORK_SLICE, count - done);
            if (restarted && isOnLoan(caller.process.space, address + (done << Page.SHIFT), slice)) {
                return leave(caller, KernelError.ON_LOAN);
            }
            pages.remove(caller.process, address + (done << Page.SHIFT), slice);
            caller.detail += slice;
            if (caller.detail < 2 * count && kernel.cpu.interruptPending()) {
                return kernel.waiting.restart(caller);
            }
        }
        caller.process.space.freed(address);
        return leave(caller, KernelError.OK);
    }

    /// PROTECT: address, length, flags. Device, DMA, bundle and granted pages cannot become writable or executable by it.
    long protect(ThreadControl caller) {
        long address = Context.x(caller.context, 0);
        long length = Context.x(caller.context, 1);
        long flags = Context.x(caller.context, 2);
        if (!isRange(address, length) || !areFlags(flags)) {
            return KernelError.BAD_ARGUMENT;
        }
        if (caller.process.mapper != caller && !enter(caller)) {
            return kernel.waiting.restart(caller);
        }
        long count = length >>> Page.SHIFT;
        long checked = checkMapped(caller, address, count);
        if (checked != KernelError.OK) {
            return checked;
        }
        while (caller.detail < 2 * count) {
            long page = address + (caller.detail - count << Page.SHIFT);
            if (isOnLoan(caller.process.space, page, 1)) {
                return leave(caller, KernelError.ON_LOAN);
            }
            long changed = pages.protect(caller.process, page, (int) flags);
            if (changed < 0) {
                return leave(caller, changed);
            }
            caller.detail++;
            if ((caller.detail - count) % slice(flags) == 0 && caller.detail < 2 * count && kernel.cpu.interruptPending()) {
                return kernel.waiting.restart(caller);
            }
        }
        return leave(caller, KernelError.OK);
    }

    /// PROCESS_MAP into a process that is being built: fresh frames, or the caller's own, which move (the bundle's are shared).
    long mapInto(ThreadControl caller, ProcessControl target) {
        long context = caller.context;
        long there = Context.x(context, 1);
        long here = Context.x(context, 2);
        long length = Context.x(context, 3);
        long flags = Context.x(context, 4);
        if (!isRange(there, length) || here != 0 && !isRange(here, length) || !areFlags(flags)) {
            return KernelError.BAD_ARGUMENT;
        }
        if (caller.process.mapper != caller) {
            if (!enter(caller)) {
                return kernel.waiting.restart(caller);
            }
            caller.target = target;
            caller.targetGeneration = target.generation;
        }
        long count = length >>> Page.SHIFT;
        if (here == 0) {
            return mapRange(caller, target, there, count, (int) flags);
        }
        long checked = checkMapped(caller, here, count);
        if (checked != KernelError.OK) {
            return checked;
        }
        while (caller.detail < 2 * count) {
            long offset = caller.detail - count << Page.SHIFT;
            if (isOnLoan(caller.process.space, here + offset, 1)) {
                return leave(caller, KernelError.ON_LOAN);
            }
            long moved = pages.pass(caller.process, here + offset, target, there + offset, (int) flags);
            if (moved < 0) {
                return leave(caller, moved); // what has moved stays with the child, which its builder then ends
            }
            caller.detail++;
            if ((caller.detail - count) % slice(flags) == 0 && caller.detail < 2 * count && kernel.cpu.interruptPending()) {
                return kernel.waiting.restart(caller);
            }
        }
        Barrier.publishTranslation();
        return leave(caller, KernelError.OK);
    }

    private static int slice(long flags) {
        return (flags & MapFlags.EXECUTE) == 0 ? WORK_SLICE : TEXT_SLICE;
    }

    /// Asked again in the second phase: another thread may have lent pages between two restarts.
    private static boolean isOnLoan(AddressSpace space, long address, int count) {
        for (int i = 0; i < count; i++) {
            if ((space.descriptor(address + ((long) i << Page.SHIFT)) & (Descriptor.LENT | Descriptor.BORROWED)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// The first phase of changing what is mapped: OK when `detail` has reached `count`.
    private long checkMapped(ThreadControl caller, long address, long count) {
        AddressSpace space = caller.process.space;
        long slot = 0;
        for (; caller.detail < count; caller.detail++) {
            slot = space.nextSlot(slot, address + (caller.detail << Page.SHIFT));
            long descriptor = slot == 0 ? 0 : Memory.load64(slot);
            if (descriptor == 0) {
                return leave(caller, KernelError.BAD_ADDRESS);
            }
            if ((descriptor & (Descriptor.LENT | Descriptor.BORROWED)) != 0) {
                return leave(caller, KernelError.ON_LOAN);
            }
            if ((caller.detail & CHECK_SLICE - 1) == CHECK_SLICE - 1 && kernel.cpu.interruptPending()) {
                caller.detail++;
                return kernel.waiting.restart(caller);
            }
        }
        return KernelError.OK;
    }

    /// Whether the caller may change its space now; if not, the thread that is in the middle of it gets the caller's priority.
    boolean enter(ThreadControl caller) {
        ThreadControl mapper = caller.process.mapper;
        if (mapper == null) {
            caller.process.mapper = caller;
            caller.detail = 0;
            return true;
        }
        if (mapper.effective < caller.effective) {
            kernel.scheduler.effective(mapper, caller.effective);
        }
        kernel.scheduler.rotate();
        return false;
    }

    /// Whether a PROCESS_MAP begins now, or began with this process: between two restarts its handle may have become another's.
    boolean goesOn(ThreadControl caller, ProcessControl target) {
        return caller.process.mapper != caller || caller.target == target && caller.targetGeneration == target.generation;
    }

    /// Ends a call whose object has gone while it was restarted.
    long stop(ThreadControl caller, long result) {
        if (caller.process.mapper != caller) {
            return result;
        }
        giveBack(caller);
        return leave(caller, result);
    }

    /// A process ends: nobody will end what one of its threads has begun.
    void abandon(ProcessControl process) {
        if (process.mapper != null) {
            stop(process.mapper, KernelError.OK);
        }
    }

    /// What a PROCESS_MAP has charged for pages that it has not come to.
    private static void giveBack(ThreadControl caller) {
        ProcessControl target = caller.target;
        boolean fresh = Context.x(caller.context, 2) == 0;
        if (target != null && target.generation == caller.targetGeneration && fresh && caller.detail != 0) {
            long count = Context.x(caller.context, 3) >>> Page.SHIFT;
            target.account.release(Math.min(count, 2 * count - caller.detail) * Account.FRAME);
        }
    }

    private long leave(ThreadControl caller, long result) {
        caller.process.mapper = null;
        caller.detail = 0;
        caller.target = null;
        kernel.lending.update(caller);
        return result;
    }

    private long retry(ThreadControl caller) {
        caller.process.mapper = null;
        return kernel.waiting.restart(caller);
    }
}
