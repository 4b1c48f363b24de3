package beetos.kernel.memory;

import beetos.abi.KernelError;
import beetos.abi.Page;
import beetos.machine.Barrier;
import beetos.machine.Memory;

/// The user half of a process: a level 2 table of 2,048 slots, level 3 tables below it, each covering 32 MiB
/// (Arm DDI 0487, D8.2 "Translation process", 16 KiB granule, 36-bit input address). Tables are charged to the account and live as long as the space.
///
/// A level 3 slot of 0 is free; anything else is in use, valid or not.
public final class AddressSpace {
    private static final int INDEX_BITS = 11;
    public static final int SLOTS = 1 << INDEX_BITS;
    private static final int INDEX_MASK = SLOTS - 1;
    private static final int UPPER_SHIFT = Page.SHIFT + INDEX_BITS;
    /// Bytes that one level 3 table covers.
    public static final long TABLE_COVER = 1L << UPPER_SHIFT;
    /// A table's frame counts the range of its slots that were ever used: first | limit << RANGE_BITS.
    private static final int RANGE_BITS = 16;
    private static final int RANGE_MASK = (1 << RANGE_BITS) - 1;
    /// Slots looked at in one attempt to find a gap.
    private static final int SEARCH_STEPS = 1024;
    /// [#gap] has not looked everywhere yet: ask again.
    public static final long AGAIN = -1000;

    public final int asid;
    private final Frames frames;
    private final Account account;
    /// A bit for each slot of the root table that has a table: most have none, and a walk over everything passes 64 of them at once.
    private final long[] tables = new long[SLOTS / 64];
    private long root;
    private long chosenBase;
    private long candidate;
    private long searched;

    public AddressSpace(int asid, Frames frames, Account account) {
        this.asid = asid;
        this.frames = frames;
        this.account = account;
    }

    /// Physical address of the root table; 0 while the space is closed.
    public long root() {
        return root;
    }

    /// Gives it a root table. `chosenBase` is where the addresses begin that the kernel chooses. OK or OUT_OF_MEMORY.
    public long open(long chosenBase) {
        long table = table();
        if (table < 0) {
            return table;
        }
        root = table;
        this.chosenBase = chosenBase;
        candidate = chosenBase;
        searched = 0;
        return KernelError.OK;
    }

    /// Gives back the root table, when nothing is mapped any more.
    public void close() {
        freeTable(root);
        root = 0;
    }

    /// Physical address of the level 3 slot of a page, or 0 if there is no table for it.
    public long slot(long virtual) {
        long table = Memory.load64(upper(virtual));
        return table == 0 ? 0 : lower(table, virtual);
    }

    /// The slot of the page at `virtual`, given that of the page before.
    public long nextSlot(long slot, long virtual) {
        long next = slot + Long.BYTES;
        return slot != 0 && (next & Page.SIZE - 1) != 0 ? next : slot(virtual);
    }

    /// [#slot], with a table made if there is none; OUT_OF_MEMORY if that fails.
    public long makeSlot(long virtual) {
        long made = makeTable(virtual, index(virtual), index(virtual));
        return made < 0 ? made : slot(virtual);
    }

    /// Makes the table that covers `virtual`, if there is none, and notes that its slots `first` to `last` may be used from now on.
    private long makeTable(long virtual, int first, int last) {
        long upper = upper(virtual);
        long table = Memory.load64(upper);
        int range = SLOTS;
        int frame;
        if (table == 0) {
            long made = table();
            if (made < 0) {
                return made;
            }
            Memory.store64(upper, Descriptor.table(made));
            tables[upperIndex(virtual) >> 6] |= 1L << upperIndex(virtual);
            frame = frames.index(made);
        } else {
            frame = frames.index(Descriptor.address(table));
            range = frames.count(frame);
        }
        int low = Math.min(range & RANGE_MASK, first);
        int high = Math.max(range >>> RANGE_BITS, last + 1);
        frames.count(frame, high << RANGE_BITS | low);
        return KernelError.OK;
    }

    /// The descriptor of a page, 0 if it is free.
    public long descriptor(long virtual) {
        long slot = slot(virtual);
        return slot == 0 ? 0 : Memory.load64(slot);
    }

    /// Makes the tables for a range, so that mapping it cannot fail. OK or OUT_OF_MEMORY.
    public long makeTables(long virtual, long pages) {
        long limit = virtual + (pages << Page.SHIFT);
        for (long at = virtual; at < limit;) {
            long next = Math.min((at | TABLE_COVER - 1) + 1, limit);
            long made = makeTable(at, index(at), index(next - 1));
            if (made < 0) {
                return made;
            }
            at = next;
        }
        if (limit > candidate && virtual < candidate + (searched << Page.SHIFT)) {
            searched = 0;   // what a search has passed as free is about to be used
        }
        Barrier.publishTranslation();
        return KernelError.OK;
    }

    /// An address where `pages` pages are free, among those that the kernel chooses. MEMORY_IN_USE if there is none, AGAIN if
    /// the search needs another attempt, each of which is bounded. A gap once passed is found again after [#freed].
    public long gap(long pages) {
        long first = candidate;
        long count = searched;
        long slot = 0;
        for (int step = 0; step < SEARCH_STEPS && count < pages; step++) {
            // Invariant: the `count` pages from `first` on are free, and nothing below `first` was large enough.
            long at = first + (count << Page.SHIFT);
            if (at >= Page.USER_LIMIT) {
                candidate = chosenBase;
                searched = 0;
                return KernelError.MEMORY_IN_USE;
            }
            slot = nextSlot(slot, at);
            if (slot == 0) {
                count += SLOTS - index(at);
            } else if (Memory.load64(slot) == 0) {
                count++;
            } else {
                first = at + Page.SIZE;
                count = 0;
            }
        }
        if (count < pages) {
            candidate = first;
            searched = count;
            return AGAIN;
        }
        candidate = first + (pages << Page.SHIFT);
        searched = 0;
        return first;
    }

    /// Tells the search that an address became free.
    public void freed(long virtual) {
        if (virtual >= chosenBase && virtual < candidate) {
            candidate = virtual;
            searched = 0;
        }
    }

    /// First page at or after `virtual` whose slot may be used, or USER_LIMIT: how a walk over everything skips what is empty.
    public long nextUsed(long virtual) {
        long at = virtual;
        while (at < Page.USER_LIMIT) {
            // Invariant: nothing from virtual up to at is used.
            long here = tables[upperIndex(at) >> 6] >>> upperIndex(at);
            if (here == 0) {
                at = (at | 64 * TABLE_COVER - 1) + 1;
            } else if ((here & 1) == 0) {
                at = (at & -TABLE_COVER) + Long.numberOfTrailingZeros(here) * TABLE_COVER;
            } else {
                int range = frames.count(frames.index(Descriptor.address(Memory.load64(upper(at)))));
                int index = Math.max(index(at), range & RANGE_MASK);
                if (index < range >>> RANGE_BITS) {
                    return (at & -TABLE_COVER) + ((long) index << Page.SHIFT);
                }
                at = (at | TABLE_COVER - 1) + 1;
            }
        }
        return at;
    }

    /// Behind the last page whose slot may be used, in the table that covers `virtual`.
    public long usedLimit(long virtual) {
        int range = frames.count(frames.index(Descriptor.address(Memory.load64(upper(virtual)))));
        return (virtual & -TABLE_COVER) + ((long) (range >>> RANGE_BITS) << Page.SHIFT);
    }

    /// Frees the level 3 table that covers an address, when nothing in it is mapped any more.
    public void dropTable(long virtual) {
        long upper = upper(virtual);
        freeTable(Descriptor.address(Memory.load64(upper)));
        Memory.store64(upper, 0);
        tables[upperIndex(virtual) >> 6] &= ~(1L << upperIndex(virtual));
    }

    private static int index(long virtual) {
        return (int) (virtual >>> Page.SHIFT) & INDEX_MASK;
    }

    private static int upperIndex(long virtual) {
        return (int) (virtual >>> UPPER_SHIFT) & INDEX_MASK;
    }

    private long upper(long virtual) {
        return root + ((long) upperIndex(virtual) << 3);
    }

    private static long lower(long table, long virtual) {
        return Descriptor.address(table) + ((long) index(virtual) << 3);
    }

    private long table() {
        if (!account.charge(Account.FRAME)) {
            return KernelError.OUT_OF_MEMORY;
        }
        long table = frames.takeZeroed(FrameState.TABLE, asid);
        if (table < 0) {
            account.release(Account.FRAME);
            return KernelError.OUT_OF_MEMORY;
        }
        return table;
    }

    private void freeTable(long table) {
        int frame = frames.index(table);
        frames.count(frame, 0);
        frames.release(frame);
        account.release(Account.FRAME);
    }
}
