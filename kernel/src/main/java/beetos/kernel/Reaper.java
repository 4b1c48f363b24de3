package beetos.kernel;

import beetos.abi.Page;
import beetos.abi.ProcessState;
import beetos.kernel.memory.AddressSpace;
import beetos.kernel.memory.Descriptor;
import beetos.machine.Memory;

/// The end of a process, in slices at the priority it had, with a preemption point after each:
///
/// 1. THREADS: all but the worker are freed; messages not taken are cancelled, lent memory stays with its borrower.
/// 2. HANDLES: closed, so that its servers die and their waiting clients wake.
/// 3. REPLIES: what it had taken is returned, with SERVER_GONE. A loan that it lent on comes back when the inner one does.
/// 4. LOANS: its own memory that is still out. Who waits for its end is told now at the latest.
/// 5. SPACE: pages, tables.
/// 6. DONE: the slot waits for handles and children to go.
final class Reaper {
    static final int THREADS = 0;
    private static final int HANDLES = 1;
    private static final int REPLIES = 2;
    private static final int LOANS = 3;
    static final int SPACE = 4;
    private static final int TELL = 5;
    static final int DONE = 6;

    /// Cursor of REPLIES: something could not be returned yet. Cursor of LOANS: then REPLIES once more.
    private static final long LENT_ON = 1L << 32;
    private static final long RETURNED = 1L << 33;
    private static final long RETURN_MORE = 1;

    private static final int THREAD_SLICE = 4;
    private static final int HANDLE_SLICE = 32;
    private static final int ENVELOPE_SLICE = 128;
    private static final int SLOT_SLICE = 256;
    private static final int FRAME_SLICE = 16;

    private final Kernel kernel;

    Reaper(Kernel kernel) {
        this.kernel = kernel;
    }

    /// One slice; `worker` is in no list.
    void slice(ThreadControl worker) {
        ProcessControl process = worker.process;
        switch (process.phase) {
            case THREADS -> threads(process, worker);
            case HANDLES -> handles(process);
            case REPLIES -> replies(process);
            case LOANS -> {
                if (process.abandoned == 0) {
                    next(process, SPACE);
                } else if (tell(process)) {
                    return; // loanReturned makes the worker ready again
                }
            }
            case SPACE -> space(process);
            default -> {
                if (tell(process)) {
                    finish(process, worker);
                    return;
                }
            }
        }
        kernel.scheduler.reap(worker);
    }

    private static void next(ProcessControl process, int phase) {
        process.phase = phase;
        process.cursor = 0;
    }

    private void threads(ProcessControl process, ThreadControl worker) {
        for (int i = 0; i < THREAD_SLICE; i++) {
            ThreadControl thread = process.threads == worker ? worker.nextInProcess : process.threads;
            if (thread == null) {
                next(process, HANDLES);
                return;
            }
            kernel.processes.freeThread(thread);
        }
    }

    private void handles(ProcessControl process) {
        for (int i = 0; i < HANDLE_SLICE; i++) {
            if (process.cursor >= HandleTable.LIMIT) {
                process.handles.close();
                next(process, process.served ? REPLIES : LOANS);
                return;
            }
            if (!process.handles.hasChunk((int) process.cursor)) {
                process.cursor += HandleChunk.HANDLES;
                continue;
            }
            if (process.handles.find(process.cursor) != null) {
                kernel.handles.close(process, process.cursor);
            }
            process.cursor++;
        }
    }

    private void replies(ProcessControl process) {
        Envelope[] envelopes = kernel.tables.envelopes;
        for (int i = 0; i < ENVELOPE_SLICE; i++) {
            int index = (int) process.cursor;
            if (index >= envelopes.length) {
                boolean more = (process.cursor & LENT_ON) != 0;
                boolean returned = (process.cursor & RETURNED) != 0;
                next(process, more && (returned || process.abandoned == 0) ? REPLIES : LOANS);
                if (process.phase == LOANS && more) {
                    process.cursor = RETURN_MORE;
                }
                return;
            }
            process.cursor++;
            Envelope envelope = envelopes[index];
            if (envelope.state == Envelope.TAKEN && envelope.holderProcess == process) {
                if (kernel.loans.isLentOn(envelope)) {
                    process.cursor |= LENT_ON;
                } else {
                    kernel.replies.returnUnanswered(envelope);
                    process.cursor |= RETURNED;
                    return; // up to 256 pages are enough for one slice
                }
            }
        }
    }

    /// A loan that outlived its thread has come back to `process`.
    void loanReturned(ProcessControl process) {
        if (process.phase != LOANS || process.cursor != RETURN_MORE && process.abandoned != 0) {
            return;
        }
        next(process, process.cursor == RETURN_MORE ? REPLIES : SPACE);
        if (!kernel.scheduler.isQueued(process.threads)) {
            kernel.scheduler.reap(process.threads);
        }
    }

    private void space(ProcessControl process) {
        AddressSpace space = process.space;
        kernel.scheduler.forget(process);
        int released = 0;
        long page = process.cursor;
        long slot = 0;
        long limit = 0;
        for (int i = 0; i < SLOT_SLICE && released < FRAME_SLICE; i++) {
            // Invariant: slot is 0, or that of page, which lies below limit, in the same table.
            if (slot == 0) {
                page = space.nextUsed(page);
                if (page >= Page.USER_LIMIT) {
                    kernel.cpu.invalidateSpace(process.slot);
                    space.close();
                    next(process, TELL);
                    return;
                }
                slot = space.slot(page);
                limit = space.usedLimit(page);
            }
            long descriptor = Memory.load64(slot);
            if (descriptor != 0) {
                Memory.store64(slot, 0);
                kernel.pages.release(process, descriptor);
                released++;
            }
            page += Page.SIZE;
            slot += Long.BYTES;
            if (page >= limit) {
                space.dropTable(page - Page.SIZE);
                slot = 0;
            }
        }
        process.cursor = page;
    }

    /// Wakes those who wait for the end, a few; true when all know.
    private boolean tell(ProcessControl process) {
        if (process.state != ProcessState.ENDED) {
            process.state = ProcessState.ENDED;
            kernel.servers.notify(process.watcher, process.watcherGeneration, process.watcherBit);
        }
        for (int i = 0; i < THREAD_SLICE; i++) {
            ThreadControl waiter = process.waits.first();
            if (waiter == null) {
                return true;
            }
            kernel.waiting.wake(waiter);
            ProcessCalls.report(waiter, process);
        }
        return process.waits.isEmpty();
    }

    private void finish(ProcessControl process, ThreadControl worker) {
        process.phase = DONE;
        kernel.processes.freeThread(worker);
        kernel.processes.recycle(process);
    }
}
