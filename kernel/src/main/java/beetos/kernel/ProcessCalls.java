package beetos.kernel;

import beetos.abi.ExitCause;
import beetos.abi.HandleKind;
import beetos.abi.KernelError;
import beetos.abi.Message;
import beetos.abi.Priority;
import beetos.abi.ProcessState;
import beetos.abi.Rights;
import beetos.kernel.memory.Account;

/// Processes as handles name them: building, starting, ending, waiting, listing.
final class ProcessCalls {
    private final Kernel kernel;

    ProcessCalls(Kernel kernel) {
        this.kernel = kernel;
    }

    /// PROCESS_CREATE: system handle, frames, highest priority, application id, who pays (0: the caller).
    long create(ThreadControl caller) {
        long context = caller.context;
        HandleTable handles = caller.process.handles;
        long number = Context.x(context, 0);
        if (handles.find(number, HandleKind.SYSTEM, Rights.SPAWN) == null) {
            return handles.refusal(number, HandleKind.SYSTEM);
        }
        long frames = Context.x(context, 1);
        long priority = Context.x(context, 2);
        if (frames < 1 || frames > kernel.frames.total() || priority < Priority.LOWEST || priority > caller.process.highestPriority) {
            return KernelError.BAD_ARGUMENT;
        }
        ProcessControl payer = payer(caller, Context.x(context, 4));
        if (payer == null) {
            return KernelError.BAD_HANDLE;
        }
        long free = handles.free();
        if (free < 0) {
            return free;
        }
        ProcessControl process = kernel.processes.create(payer, frames, (int) priority, Context.x(context, 3));
        if (process == null) {
            return KernelError.OUT_OF_MEMORY;
        }
        Context.x(context, 1, process.id());
        return kernel.processes.handle(caller.process, process, Rights.ALL);
    }

    /// The running process that the caller may have pay for another, or null.
    private static ProcessControl payer(ThreadControl caller, long number) {
        if (number == 0) {
            return caller.process;
        }
        Handle handle = caller.process.handles.find(number, HandleKind.PROCESS, Rights.BUILD);
        return handle == null || handle.process.state != ProcessState.RUNNING ? null : handle.process;
    }

    /// PROCESS_MAP, PROCESS_GIVE and PROCESS_START need a process that has not started.
    long map(ThreadControl caller) {
        Handle handle = process(caller, Rights.BUILD);
        if (handle == null) {
            return kernel.memoryCalls.stop(caller, refusal(caller));
        }
        if (handle.process.state != ProcessState.CREATED) {
            return kernel.memoryCalls.stop(caller, KernelError.IN_USE);
        }
        if (!kernel.memoryCalls.goesOn(caller, handle.process)) {
            return kernel.memoryCalls.stop(caller, KernelError.BAD_HANDLE);
        }
        return kernel.memoryCalls.mapInto(caller, handle.process);
    }

    /// PROCESS_GIVE: process, number there or 0, lane. A server goes as a copy: who made it keeps it, and may give it to another when this one has ended.
    long give(ThreadControl caller) {
        Handle handle = process(caller, Rights.BUILD);
        if (handle == null) {
            return refusal(caller);
        }
        ProcessControl target = handle.process;
        if (target.state != ProcessState.CREATED) {
            return KernelError.IN_USE;
        }
        long there = Context.x(caller.context, 1);
        long lane = Context.x(caller.context, 2);
        if (lane == 0 || (lane & ~(Message.LANE_HANDLE | Message.LANE_MOVE)) != 0) {
            return KernelError.BAD_ARGUMENT;
        }
        Handle server = caller.process.handles.find(lane, HandleKind.SERVER, Rights.RECEIVE);
        boolean lasting = server != null && server.server.process == caller.process && server.server.holder == caller.process
                && server.server.receivers.isEmpty();
        long checked = lasting ? KernelError.OK : kernel.handles.check(caller.process, lane);
        if (checked < 0) {
            return checked;
        }
        if (there == 0) {
            there = target.handles.free();
            if (there < 0) {
                return there;
            }
        }
        Handle empty = target.handles.empty(there);
        if (empty == null) {
            return KernelError.BAD_ARGUMENT;
        }
        long source = lane & Message.LANE_HANDLE;
        Handle given = caller.process.handles.find(source);
        empty.set(given, given.rights);
        Handles.retain(given);
        if (lasting) {
            given.server.holder = target;
            given.server.kept = true;
            target.served = true;
        }
        if ((lane & Message.LANE_MOVE) != 0) {
            kernel.handles.close(caller.process, source);
        }
        return there;
    }

    /// PROCESS_START: process, entry, SP, x0, thread pointer, priority.
    long start(ThreadControl caller) {
        Handle handle = process(caller, Rights.BUILD);
        if (handle == null) {
            return refusal(caller);
        }
        ProcessControl process = handle.process;
        if (process.state != ProcessState.CREATED) {
            return KernelError.IN_USE;
        }
        long context = caller.context;
        long entry = Context.x(context, 1);
        long sp = Context.x(context, 2);
        long priority = Context.x(context, 5);
        if (!ThreadCalls.isEntry(entry) || !ThreadCalls.isStack(sp) || priority < Priority.LOWEST || priority > process.highestPriority) {
            return KernelError.BAD_ARGUMENT;
        }
        kernel.processes.start(process, entry, sp, Context.x(context, 3), Context.x(context, 4), (int) priority);
        return KernelError.OK;
    }

    /// PROCESS_KILL: process, status.
    long kill(ThreadControl caller) {
        Handle handle = process(caller, Rights.KILL);
        if (handle == null) {
            return refusal(caller);
        }
        boolean itself = handle.process == caller.process;
        kernel.processes.end(handle.process, ExitCause.KILLED, Context.x(caller.context, 1));
        return itself ? Waiting.BLOCKED : KernelError.OK;
    }

    /// PROCESS_WAIT, and without waiting PROCESS_FAULTS.
    long await(ThreadControl caller, boolean waits) {
        Handle handle = process(caller, Rights.WAIT);
        if (handle == null) {
            return refusal(caller);
        }
        ProcessControl process = handle.process;
        if (process.state == ProcessState.ENDED) {
            report(caller, process);
            return Waiting.BLOCKED; // the results are in its registers
        }
        if (!waits) {
            return KernelError.NOT_FOUND;
        }
        if (process == caller.process) {
            return KernelError.WOULD_DEADLOCK;
        }
        long deadline = Context.x(caller.context, 9);
        if (kernel.waiting.passed(deadline)) {
            return KernelError.TIMED_OUT;
        }
        return kernel.waiting.block(caller, ThreadState.AWAITING_EXIT, process.waits, deadline);
    }

    /// How a process ended, into a thread's registers.
    static void report(ThreadControl waiter, ProcessControl process) {
        long to = waiter.context;
        Context.x(to, 0, process.exitCause);
        Context.x(to, 1, process.exitStatus);
        Context.x(to, 2, process.faultAddress);
        Context.x(to, 3, process.faultPc);
        Context.x(to, 4, process.faultSyndrome);
        Context.x(to, 5, process.id());
    }

    /// PROCESS_WATCH: process, server, bit. One watcher a process.
    long watch(ThreadControl caller) {
        Handle handle = process(caller, Rights.WAIT);
        if (handle == null) {
            return refusal(caller);
        }
        HandleTable handles = caller.process.handles;
        long number = Context.x(caller.context, 1);
        Handle told = handles.find(number, HandleKind.SERVER, Rights.NOTIFY);
        if (told == null) {
            return handles.refusal(number, HandleKind.SERVER);
        }
        long bit = Context.x(caller.context, 2);
        if (bit < 0 || bit > 63) {
            return KernelError.BAD_ARGUMENT;
        }
        ProcessControl process = handle.process;
        if (process.state == ProcessState.ENDED) {
            kernel.servers.notify(told.server, 1L << bit);
            return KernelError.OK;
        }
        Server watcher = process.watcher;
        if (watcher != null && watcher != told.server && watcher.alive && watcher.generation == process.watcherGeneration) {
            return KernelError.IN_USE;
        }
        process.watcher = told.server;
        process.watcherGeneration = told.server.generation;
        process.watcherBit = (int) bit;
        return KernelError.OK;
    }

    /// PROCESS_LIST: system handle, index.
    long list(ThreadControl caller) {
        long context = caller.context;
        HandleTable handles = caller.process.handles;
        long number = Context.x(context, 0);
        if (handles.find(number, HandleKind.SYSTEM, Rights.LIST) == null) {
            return handles.refusal(number, HandleKind.SYSTEM);
        }
        ProcessControl[] processes = kernel.tables.processes;
        long index = Context.x(context, 1);
        if (index < 0) {
            return KernelError.BAD_ARGUMENT;
        }
        for (int slot = index < 1 ? 1 : (int) Math.min(index, processes.length); slot < processes.length; slot++) {
            ProcessControl process = processes[slot];
            if (process.state != ProcessState.NONE) {
                Context.x(context, 1, process.id());
                Context.x(context, 2, process.creator == null ? 0 : process.creator.id());
                Context.x(context, 3, process.state);
                Context.x(context, 4, (process.account.used() - process.lentOut + Account.FRAME - 1) / Account.FRAME);
                Context.x(context, 5, kernel.nanoseconds(process.ticks));
                Context.x(context, 6, process.threadCount);
                Context.x(context, 7, process.application);
                return slot;
            }
        }
        return KernelError.NOT_FOUND;
    }

    private static Handle process(ThreadControl caller, int right) {
        return caller.process.handles.find(Context.x(caller.context, 0), HandleKind.PROCESS, right);
    }

    private static long refusal(ThreadControl caller) {
        return caller.process.handles.refusal(Context.x(caller.context, 0), HandleKind.PROCESS);
    }
}
