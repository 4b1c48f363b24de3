package beetos.kernel;

import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.abi.Page;
import beetos.kernel.memory.Account;
import beetos.kernel.memory.AddressSpace;
import beetos.kernel.memory.Descriptor;
import beetos.kernel.memory.FrameState;
import beetos.kernel.memory.Frames;
import beetos.kernel.memory.UserMemory;
import beetos.machine.Barrier;
import beetos.machine.Memory;

/// Memory that changes hands: lent, lent mutable, moved, granted.
///
/// While a range is lent, its pages in the lender are read-only (BORROW) or not valid (MUTABLE_BORROW) and marked LENT, so that nothing else can be
/// done with them; in the borrower they are BORROWED, and may be lent on. The frames stay ANONYMOUS and the lender's. No frame is writable through two tables at any moment:
/// the lender's pages are taken away, TLB included, before the borrower runs, and the borrower's before the lender does.
/// A range has at most 256 pages, so each operation here is bounded and runs in one go.
final class Loans {
    private static final int GAP_ATTEMPTS = 2;

    private final Kernel kernel;
    private final Frames frames;

    Loans(Kernel kernel) {
        this.kernel = kernel;
        this.frames = kernel.frames;
    }

    private static long address(long range) {
        return range & -Page.SIZE;
    }

    private static int pages(long range) {
        return (int) (range & Message.RANGE_PAGES);
    }

    /// Whether a process may pass this range on as a message of this kind.
    long check(ProcessControl process, long range, int kind) {
        int pages = pages(range);
        long address = address(range);
        if (pages == 0 || pages > Message.MAXIMUM_PAGES) {
            return KernelError.BAD_ARGUMENT;
        }
        if (!UserMemory.inside(address, (long) pages << Page.SHIFT)) {
            return KernelError.BAD_ADDRESS;
        }
        AddressSpace space = process.space;
        long slot = 0;
        for (int page = 0; page < pages; page++) {
            slot = space.nextSlot(slot, address + ((long) page << Page.SHIFT));
            long descriptor = slot == 0 ? 0 : Memory.load64(slot);
            if (descriptor == 0) {
                return KernelError.BAD_ADDRESS;
            }
            if ((descriptor & (Descriptor.LENT | Descriptor.SHARED)) != 0) {
                return KernelError.ON_LOAN;
            }
            if ((descriptor & Descriptor.LENDABLE) == 0
                    || kind == MessageKind.MUTABLE_BORROW && (descriptor & Descriptor.WRITABLE) == 0
                    || kind == MessageKind.MOVE && (descriptor & Descriptor.BORROWED) != 0) {
                return KernelError.NOT_LENDABLE;
            }
        }
        return KernelError.OK;
    }

    /// Maps an envelope's range in the process that takes it: the range word there, or an error for the client.
    long begin(Envelope envelope, ProcessControl holder, long range) {
        ProcessControl lender = envelope.sender;
        int kind = envelope.kind;
        long checked = check(lender, range, kind);
        if (checked < 0) {
            return checked;
        }
        int pages = pages(range);
        long from = address(range);
        long to = room(holder.space, pages);
        if (to < 0) {
            return to;
        }
        boolean mutable = kind == MessageKind.MUTABLE_BORROW;
        long clear = mutable ? Descriptor.VALID : 0;
        long set = mutable ? Descriptor.LENT : Descriptor.LENT | Descriptor.READ_ONLY;
        long borrowed = Descriptor.BORROWED | Descriptor.attributes(mutable
                ? MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE : MapFlags.READ | MapFlags.LENDABLE);
        long slot = 0;
        long there = 0;
        for (int page = 0; page < pages; page++) {
            long offset = (long) page << Page.SHIFT;
            slot = lender.space.nextSlot(slot, from + offset);
            there = holder.space.nextSlot(there, to + offset);
            long descriptor = Memory.load64(slot);
            Memory.store64(slot, descriptor & ~clear | set);
            Memory.store64(there, Descriptor.address(descriptor) | borrowed);
        }
        kernel.cpu.invalidatePages(lender.slot, from, pages);
        envelope.lentAddress = from;
        envelope.borrowedAddress = to;
        envelope.pages = pages;
        return to | pages;
    }

    /// Whether the borrower has lent any of it on.
    boolean isLentOn(Envelope envelope) {
        AddressSpace space = envelope.holderProcess.space;
        long slot = 0;
        long lent = 0;
        for (int page = 0; page < envelope.pages; page++) {
            slot = space.nextSlot(slot, envelope.borrowedAddress + ((long) page << Page.SHIFT));
            lent |= Memory.load64(slot);
        }
        return (lent & Descriptor.LENT) != 0;
    }

    /// Gives the range back: out of the borrower, then as it was in the lender.
    void end(Envelope envelope, ProcessControl holder) {
        ProcessControl lender = envelope.sender;
        int pages = envelope.pages;
        long slot = 0;
        for (int page = 0; page < pages; page++) {
            slot = holder.space.nextSlot(slot, envelope.borrowedAddress + ((long) page << Page.SHIFT));
            Memory.store64(slot, 0);
        }
        kernel.cpu.invalidatePages(holder.slot, envelope.borrowedAddress, pages);
        holder.space.freed(envelope.borrowedAddress);
        slot = 0;
        for (int page = 0; page < pages; page++) {
            slot = lender.space.nextSlot(slot, envelope.lentAddress + ((long) page << Page.SHIFT));
            long descriptor = Memory.load64(slot);
            long restored = (descriptor | Descriptor.VALID) & ~Descriptor.LENT;
            if ((descriptor & Descriptor.WRITABLE) != 0) {
                restored &= ~Descriptor.READ_ONLY;
            }
            Memory.store64(slot, restored);
        }
        if (envelope.kind == MessageKind.BORROW) { // a mutable loan's pages were not valid, so no TLB holds them
            kernel.cpu.invalidatePages(lender.slot, envelope.lentAddress, pages);
        } else {
            Barrier.publishTranslation();
        }
        envelope.pages = 0;
    }

    /// Moves a checked range for good: the range word in `target`, which pays for it from now on, or an error.
    long move(ProcessControl source, ProcessControl target, long range) {
        int pages = pages(range);
        long from = address(range);
        if (!target.account.charge((long) pages * Account.FRAME)) {
            return KernelError.OUT_OF_MEMORY;
        }
        long to = room(target.space, pages);
        if (to < 0) {
            target.account.release((long) pages * Account.FRAME);
            return to;
        }
        long slot = 0;
        long there = 0;
        for (int page = 0; page < pages; page++) {
            slot = source.space.nextSlot(slot, from + ((long) page << Page.SHIFT));
            there = target.space.nextSlot(there, to + ((long) page << Page.SHIFT));
            long descriptor = Memory.load64(slot);
            Memory.store64(slot, 0);
            Memory.store64(there, descriptor);
            frames.owner(frames.index(Descriptor.address(descriptor)), target.slot);
        }
        kernel.cpu.invalidatePages(source.slot, from, pages);
        source.space.freed(from);
        source.account.release((long) pages * Account.FRAME);
        return to | pages;
    }

    /// Grants a range of the caller's process read-only: the range word in the client, whose account it counts against too, or an error.
    /// There is a preemption point in the middle.
    long grant(ThreadControl caller, ProcessControl client, long range) {
        ProcessControl owner = caller.process;
        int pages = pages(range);
        long from = address(range);
        long checked = checkGrant(owner, range);
        if (checked < 0) {
            return checked;
        }
        if (!client.account.charge((long) pages * Account.FRAME)) {
            return KernelError.OUT_OF_MEMORY;
        }
        long to = room(client.space, pages);
        if (to < 0) {
            client.account.release((long) pages * Account.FRAME);
            return to;
        }
        if (kernel.cpu.interruptPending()) {
            client.account.release((long) pages * Account.FRAME);
            client.space.freed(to);
            return kernel.waiting.restart(caller);
        }
        long granted = Descriptor.attributes(MapFlags.READ) | Descriptor.SHARED;
        long kept = Descriptor.READ_ONLY | Descriptor.SHARED;
        long had = kept;
        long slot = 0;
        long there = 0;
        for (int page = 0; page < pages; page++) {
            long offset = (long) page << Page.SHIFT;
            slot = owner.space.nextSlot(slot, from + offset);
            there = client.space.nextSlot(there, to + offset);
            long descriptor = Memory.load64(slot);
            long physical = Descriptor.address(descriptor);
            had &= descriptor;
            Memory.store64(slot, descriptor | kept);
            Memory.store64(there, physical | granted);
            frames.grant(frames.index(physical));
        }
        if (had == kept) {
            Barrier.publishTranslation();   // the owner's pages were read-only already: no TLB knows them otherwise
        } else {
            kernel.cpu.invalidatePages(owner.slot, from, pages);
        }
        return to | pages;
    }

    private long checkGrant(ProcessControl owner, long range) {
        int pages = pages(range);
        long address = address(range);
        if (pages == 0 || pages > Message.MAXIMUM_PAGES) {
            return KernelError.BAD_ARGUMENT;
        }
        if (!UserMemory.inside(address, (long) pages << Page.SHIFT)) {
            return KernelError.BAD_ADDRESS;
        }
        long slot = 0;
        for (int page = 0; page < pages; page++) {
            slot = owner.space.nextSlot(slot, address + ((long) page << Page.SHIFT));
            long descriptor = slot == 0 ? 0 : Memory.load64(slot);
            if (!Descriptor.isValid(descriptor)) {
                return descriptor == 0 ? KernelError.BAD_ADDRESS : KernelError.ON_LOAN;
            }
            int frame = frames.index(Descriptor.address(descriptor));
            if ((descriptor & (Descriptor.LENT | Descriptor.BORROWED)) != 0) {
                return KernelError.ON_LOAN;
            }
            if (frame < 0 || !frames.is(frame, FrameState.ANONYMOUS, owner.slot) && !frames.is(frame, FrameState.GRANTED, owner.slot)) {
                return KernelError.NOT_LENDABLE;
            }
        }
        return KernelError.OK;
    }

    /// An address with tables for `pages` pages, or an error.
    static long room(AddressSpace space, int pages) {
        long to = AddressSpace.AGAIN;
        for (int attempt = 0; attempt < GAP_ATTEMPTS && to == AddressSpace.AGAIN; attempt++) {
            to = space.gap(pages);
        }
        if (to < 0) {
            return KernelError.LIMIT_REACHED;
        }
        long made = space.makeTables(to, pages);
        if (made < 0) {
            space.freed(to);
            return made;
        }
        return to;
    }
}
