package beetos.kernel;

import beetos.abi.ExitCause;
import beetos.abi.HandleKind;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.Page;
import beetos.abi.Priority;
import beetos.abi.ProcessState;
import beetos.abi.Rights;
import beetos.kernel.memory.Account;
import beetos.machine.Memory;

/// Life and death of processes and threads as objects.
final class Processes {
    /// Threads of one process, so that walks over them stay short.
    private static final int THREAD_LIMIT = 256;
    /// A chosen address is offset by at most so many pages.
    private static final long RANDOM_PAGES = 1 << 18;

    private final Kernel kernel;

    Processes(Kernel kernel) {
        this.kernel = kernel;
    }

    /// A process with one thread that has not begun, or null. `frames` come out of the creator's account (null: out of all memory).
    ProcessControl create(ProcessControl creator, long frames, int highestPriority, long application) {
        long price = frames * Account.FRAME + ProcessControl.GRAINS;
        if (creator != null && !creator.account.charge(price)) {
            return null;
        }
        ProcessControl process = kernel.tables.takeProcess();
        if (process != null) {
            process.account.open(frames * Account.FRAME);
            long chosen = Page.CHOSEN_BASE + (kernel.random() & RANDOM_PAGES - 1) * Page.SIZE;
            if (process.space.open(chosen) == KernelError.OK) {
                ThreadControl first = newThread(process);
                if (first != null) {
                    return begin(process, creator, highestPriority, application);
                }
                process.space.close();
            }
            kernel.tables.give(process);
        }
        if (creator != null) {
            creator.account.release(price);
        }
        return null;
    }

    private ProcessControl begin(ProcessControl process, ProcessControl creator, int highestPriority, long application) {
        process.creator = creator;
        if (creator != null) {
            creator.children++;
            creator.lentOut += price(process);
        }
        process.highestPriority = highestPriority;
        process.application = application;
        process.state = ProcessState.CREATED;
        process.exitCause = ExitCause.EXIT;
        process.exitStatus = 0;
        process.faultAddress = 0;
        process.faultPc = 0;
        process.faultSyndrome = 0;
        process.watcher = null;
        process.served = false;
        process.ticks = 0;
        process.phase = Reaper.THREADS;
        process.cursor = 0;
        return process;
    }

    /// Lets the first thread of a process that has been built run.
    void start(ProcessControl process, long entry, long sp, long argument, long threadPointer, int priority) {
        ThreadControl thread = process.threads;
        Context.begin(thread.context, entry, sp, argument, threadPointer);
        Memory.store64(thread.context + Context.THREAD, thread.index);
        thread.priority = priority;
        thread.effective = priority;
        process.state = ProcessState.RUNNING;
        giveSelf(process);
        kernel.scheduler.ready(thread);
    }

    /// InitialHandles.SELF, unless the maker has put something else there or its account has no room for the table.
    private static void giveSelf(ProcessControl process) {
        Handle self = process.handles.empty(InitialHandles.SELF);
        if (self != null) {
            self.kind = HandleKind.PROCESS;
            self.rights = Rights.WAIT;
            self.process = process;
            process.references++;
        }
    }

    /// What a process costs its creator.
    static long price(ProcessControl process) {
        return process.account.limit() + ProcessControl.GRAINS;
    }

    /// A thread that has not begun, or null.
    ThreadControl newThread(ProcessControl process) {
        if (process.threadCount >= THREAD_LIMIT || !process.account.charge(ThreadControl.GRAINS)) {
            return null;
        }
        ThreadControl thread = kernel.tables.takeThread();
        Envelope envelope = thread == null ? null : kernel.tables.takeEnvelope();
        if (envelope == null) {
            if (thread != null) {
                kernel.tables.give(thread);
            }
            process.account.release(ThreadControl.GRAINS);
            return null;
        }
        thread.envelope = envelope;
        thread.process = process;
        thread.state = ThreadState.NEW;
        thread.priority = Priority.LOWEST;
        thread.effective = Priority.LOWEST;
        thread.vectors = false;
        thread.stopped = false;
        thread.detail = 0;
        thread.lender = null;
        thread.serving = null;
        thread.number = ++process.nextNumber;   // from 1: 0 is nobody
        thread.nextInProcess = process.threads;
        process.threads = thread;
        process.threadCount++;
        return thread;
    }

    /// Takes a thread out of whatever it does, its message included. Its object is not used again before [#freeThread].
    void detach(ThreadControl thread) {
        if (thread.state == ThreadState.CALLING || thread.state == ThreadState.AWAITING_REPLY) {
            kernel.messages.giveUp(thread);
        }
        if (kernel.scheduler.isQueued(thread)) {
            kernel.scheduler.dequeue(thread);
        }
        kernel.waiting.leave(thread);
        kernel.scheduler.forget(thread);
        thread.state = ThreadState.DEAD;
        thread.serving = null;
        thread.lender = null;
    }

    /// Ends a thread for good. It lends to nobody and nobody waits for it.
    void freeThread(ThreadControl thread) {
        ProcessControl process = thread.process;
        detach(thread);
        unlink(process, thread);
        process.threadCount--;
        process.account.release(ThreadControl.GRAINS);
        thread.envelope.renew();
        kernel.tables.give(thread.envelope);
        thread.envelope = null;
        if (thread.spare != null) {
            kernel.tables.give(thread.spare);
            thread.spare = null;
        }
        thread.process = null;
        kernel.tables.give(thread);
    }

    private static void unlink(ProcessControl process, ThreadControl thread) {
        if (process.threads == thread) {
            process.threads = thread.nextInProcess;
        } else {
            ThreadControl before = process.threads;
            while (before.nextInProcess != thread) {
                before = before.nextInProcess;
            }
            before.nextInProcess = thread.nextInProcess;
        }
        thread.nextInProcess = null;
    }

    /// Ends a process: none of its threads runs again, one of them takes it apart slice by slice.
    void end(ProcessControl process, int cause, long status) {
        if (process.state == ProcessState.ENDING || process.state == ProcessState.ENDED) {
            return;
        }
        kernel.memoryCalls.abandon(process);
        if (process == kernel.first) {
            kernel.panic("the first process has ended");
        }
        ThreadControl running = kernel.scheduler.current;
        ThreadControl worker = process.threads;
        int priority = worker.effective;
        beginEnd(process, cause, status);
        detach(worker);
        if (running != null && running.process == process) {
            detach(running);
        }
        worker.priority = priority;
        worker.effective = priority;
        kernel.scheduler.reap(worker);
    }

    /// The same for a process that was never started: its one thread is in no list and waits for nothing.
    private void discard(ProcessControl process) {
        beginEnd(process, ExitCause.KILLED, 0);
        process.threads.state = ThreadState.DEAD;
        kernel.scheduler.reap(process.threads);
    }

    private static void beginEnd(ProcessControl process, int cause, long status) {
        process.state = ProcessState.ENDING;
        process.exitCause = cause;
        process.exitStatus = status;
        for (ThreadControl thread = process.threads; thread != null; thread = thread.nextInProcess) {
            thread.stopped = true; // a message that wakes one changes nothing any more
        }
    }

    /// Frees a process's slot once nothing refers to it, and then perhaps its creator's, which waited for that.
    void recycle(ProcessControl first) {
        ProcessControl process = first;
        while (process != null && process.state == ProcessState.ENDED && process.phase == Reaper.DONE
                && process.references == 0 && process.children == 0) {
            ProcessControl creator = process.creator;
            process.state = ProcessState.NONE;
            process.generation = process.generation + 1 & Integer.MAX_VALUE >> ProcessControl.SLOT_BITS;
            process.nextNumber = 0;
            process.creator = null;
            kernel.tables.give(process);
            if (creator != null) {
                creator.account.release(price(process));
                creator.lentOut -= price(process);
                creator.children--;
            }
            process = creator;
        }
    }

    /// A handle to a process is gone. One that was never started ends with the last.
    void released(ProcessControl process) {
        process.references--;
        if (process.references == 0 && process.state == ProcessState.CREATED) {
            discard(process);
        }
        recycle(process);
    }

    /// A handle to a process in a table: its number, or an error.
    long handle(ProcessControl holder, ProcessControl process, int rights) {
        long number = holder.handles.free();
        if (number < 0) {
            return number;
        }
        Handle handle = holder.handles.empty(number);
        handle.kind = HandleKind.PROCESS;
        handle.rights = rights;
        handle.process = process;
        process.references++;
        return number;
    }
}
