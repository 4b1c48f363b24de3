package beetos.kernel;

import beetos.kernel.memory.Account;
import beetos.kernel.memory.AddressSpace;
import beetos.kernel.memory.Frames;

/// A process: account, address space, handles, threads, and how it ended. Its slot is used again when it has ended, nobody holds a
/// handle to it, its loans are back and its children's accounts too.
public final class ProcessControl {
    static final int GRAINS = Account.FRAME;
    /// Bits of an id that name the slot; the generation is above.
    static final int SLOT_BITS = 10;
    static final int SLOT_LIMIT = 1 << SLOT_BITS;

    /// Its slot, 1 … SLOT_LIMIT - 1: also its ASID and its mark as the owner of frames.
    public final int slot;
    public final Account account = new Account();
    public final AddressSpace space;
    final HandleTable handles;
    final ThreadList futexes = new ThreadList();
    final ThreadList joins = new ThreadList();
    /// Threads of others in PROCESS_WAIT.
    final ThreadList waits = new ThreadList();

    int generation;
    int state;
    ProcessControl creator;
    long application;
    int highestPriority;
    ThreadControl threads;
    int threadCount;
    int nextNumber;
    /// The thread in the middle of a restartable call that changes the address space.
    ThreadControl mapper;
    /// Handles to it in all tables and messages.
    int references;
    int children;
    /// What their accounts have taken out of this one, in grains.
    long lentOut;
    /// Ranges of its that are out with servers after its thread gave up.
    int abandoned;
    /// Of the servers that it made.
    int connections;
    /// Scalar and Move messages of its that no server has taken.
    int messages;

    int exitCause;
    long exitStatus;
    long faultAddress;
    long faultPc;
    long faultSyndrome;

    Server watcher;
    int watcherGeneration;
    int watcherBit;

    /// Whether it ever had a server, so that it may hold messages when it ends.
    boolean served;
    long ticks;
    /// Progress of its end: phase of [Reaper], and a cursor within it.
    int phase;
    long cursor;

    ProcessControl(int slot, Frames frames, Tables tables) {
        this.slot = slot;
        this.space = new AddressSpace(slot, frames, account);
        this.handles = new HandleTable(tables, account);
    }

    public int id() {
        return generation << SLOT_BITS | slot;
    }

    public int state() {
        return state;
    }
}
