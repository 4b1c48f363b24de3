package beetos.kernel;

import beetos.abi.ExitCause;
import beetos.abi.KernelError;
import beetos.abi.Page;
import beetos.abi.Priority;
import beetos.abi.ThreadRegisters;
import beetos.kernel.memory.UserMemory;
import beetos.machine.Memory;

/// Threads of the calling process: their life, sleep, futexes, and what its collector needs.
final class ThreadCalls {
    private final Kernel kernel;

    ThreadCalls(Kernel kernel) {
        this.kernel = kernel;
    }

    /// THREAD_CREATE: entry, argument, SP, thread pointer, priority.
    long create(ThreadControl caller) {
        long context = caller.context;
        long entry = Context.x(context, 0);
        long sp = Context.x(context, 2);
        long priority = Context.x(context, 4);
        if (!isEntry(entry) || !isStack(sp)) {
            return KernelError.BAD_ARGUMENT;
        }
        if (priority == 0) {
            priority = caller.priority;
        }
        if (priority < Priority.LOWEST || priority > caller.process.highestPriority) {
            return KernelError.BAD_ARGUMENT;
        }
        ThreadControl thread = kernel.processes.newThread(caller.process);
        if (thread == null) {
            return KernelError.LIMIT_REACHED;
        }
        Context.begin(thread.context, entry, sp, Context.x(context, 1), Context.x(context, 3));
        Memory.store64(thread.context + Context.THREAD, thread.index);
        thread.priority = (int) priority;
        thread.effective = (int) priority;
        kernel.scheduler.ready(thread);
        return thread.number;
    }

    static boolean isEntry(long entry) {
        return (entry & 3) == 0 && entry >= Page.SIZE && entry < Page.USER_LIMIT;
    }

    static boolean isStack(long sp) {
        return (sp & 15) == 0 && sp >= 0 && sp <= Page.USER_LIMIT;
    }

    /// THREAD_EXIT. The last thread ends its process.
    long exit(ThreadControl caller) {
        ProcessControl process = caller.process;
        if (process.threadCount == 1) {
            kernel.processes.end(process, ExitCause.EXIT, 0);
            return Waiting.BLOCKED;
        }
        ThreadControl joiner = process.joins.first();
        while (joiner != null) {
            // Invariant: nobody before joiner waits for the caller.
            ThreadControl next = joiner.next;
            if (joiner.detail == caller.number) {
                joiner.detail = 0;
                kernel.waiting.wake(joiner, KernelError.OK);
            }
            joiner = next;
        }
        kernel.processes.freeThread(caller);
        kernel.scheduler.changed = true;
        return Waiting.BLOCKED;
    }

    /// THREAD_JOIN: a thread's number. One that has ended is joined at once.
    long join(ThreadControl caller) {
        long number = Context.x(caller.context, 0);
        ProcessControl process = caller.process;
        if (number == caller.number) {
            return KernelError.WOULD_DEADLOCK;
        }
        if (number < 1 || number > process.nextNumber) {
            return KernelError.NOT_FOUND;
        }
        if (find(process, number) == null) {
            return KernelError.OK;
        }
        long deadline = Context.x(caller.context, 9);
        if (kernel.waiting.passed(deadline)) {
            return KernelError.TIMED_OUT;
        }
        caller.detail = number;
        return kernel.waiting.block(caller, ThreadState.JOINING, process.joins, deadline);
    }

    private static ThreadControl find(ProcessControl process, long number) {
        ThreadControl thread = process.threads;
        while (thread != null && thread.number != number) {
            thread = thread.nextInProcess;
        }
        return thread;
    }

    /// THREAD_PRIORITY: number, priority.
    long priority(ThreadControl caller) {
        ThreadControl thread = find(caller.process, Context.x(caller.context, 0));
        long priority = Context.x(caller.context, 1);
        if (thread == null) {
            return KernelError.NOT_FOUND;
        }
        if (priority < Priority.LOWEST || priority > caller.process.highestPriority) {
            return KernelError.BAD_ARGUMENT;
        }
        int old = thread.priority;
        thread.priority = (int) priority;
        kernel.lending.update(thread);
        return old;
    }

    long sleep(ThreadControl caller) {
        long deadline = Context.x(caller.context, 9);
        if (deadline == 0 || kernel.waiting.passed(deadline)) {
            return KernelError.OK;
        }
        return kernel.waiting.block(caller, ThreadState.SLEEPING, null, deadline);
    }

    /// FUTEX_WAIT: address, expected value.
    long futexWait(ThreadControl caller) {
        long address = Context.x(caller.context, 0);
        if ((address & 3) != 0) {
            return KernelError.BAD_ARGUMENT;
        }
        long physical = UserMemory.readable(caller.process.space, address);
        if (physical < 0) {
            return physical;
        }
        if (Memory.load32(physical) != (int) Context.x(caller.context, 1)) {
            return KernelError.CHANGED;
        }
        long deadline = Context.x(caller.context, 9);
        if (kernel.waiting.passed(deadline)) {
            return KernelError.TIMED_OUT;
        }
        caller.detail = address;
        return kernel.waiting.block(caller, ThreadState.IN_FUTEX, caller.process.futexes, deadline);
    }

    /// FUTEX_WAKE: address, count. The list is the process's own, so its length is bounded by its threads.
    long futexWake(ThreadControl caller) {
        long address = Context.x(caller.context, 0);
        long count = Context.x(caller.context, 1);
        if ((address & 3) != 0 || count < 0) {
            return KernelError.BAD_ARGUMENT;
        }
        long woken = 0;
        ThreadControl thread = caller.process.futexes.first();
        while (thread != null && woken < count) {
            ThreadControl next = thread.next;
            if (thread.detail == address) {
                thread.detail = 0;
                kernel.waiting.wake(thread, KernelError.OK);
                woken++;
            }
            thread = next;
        }
        return woken;
    }

    /// THREADS_STOP: nothing else of this process runs any more. A thread in the middle of changing the address space finishes that first.
    long stop(ThreadControl caller) {
        ProcessControl process = caller.process;
        if (process.mapper != null) {
            if (process.mapper.effective < caller.effective) {
                kernel.scheduler.effective(process.mapper, caller.effective);
            }
            kernel.scheduler.rotate();
            return kernel.waiting.restart(caller);
        }
        long count = 0;
        for (ThreadControl thread = process.threads; thread != null; thread = thread.nextInProcess) {
            if (thread == caller) {
                continue;
            }
            if (kernel.scheduler.isQueued(thread)) {
                kernel.scheduler.dequeue(thread);
            }
            thread.stopped = true;
            count++;
        }
        return count;
    }

    /// THREADS_RESUME.
    long resume(ThreadControl caller) {
        for (ThreadControl thread = caller.process.threads; thread != null; thread = thread.nextInProcess) {
            if (thread.stopped) {
                thread.stopped = false;
                if (thread.state == ThreadState.READY) {
                    kernel.scheduler.enqueue(thread);
                }
            }
        }
        return KernelError.OK;
    }

    /// THREAD_REGISTERS: the first thread numbered `x0` or more, into the buffer at x1.
    long registers(ThreadControl caller) {
        long least = Context.x(caller.context, 0);
        ThreadControl found = null;
        for (ThreadControl thread = caller.process.threads; thread != null; thread = thread.nextInProcess) {
            if (thread.number >= least && (found == null || thread.number < found.number)) {
                found = thread;
            }
        }
        if (found == null) {
            return KernelError.NOT_FOUND;
        }
        if (found == caller && found.vectors) {
            kernel.cpu.saveVectors(found);
        }
        long scratch = kernel.scratch;
        Memory.copy(found.context, scratch, ThreadRegisters.LENGTH);
        Memory.store64(scratch + ThreadRegisters.THREAD, found.number);
        Memory.store64(scratch + ThreadRegisters.THREAD + 8, 0);
        if (Memory.load64(found.context + Context.FULL) == 0) {
            for (int i = 10; i < 18; i++) {
                Context.x(scratch, i, 0);
            }
        }
        long written = UserMemory.write(caller.process.space, Context.x(caller.context, 1), scratch, ThreadRegisters.LENGTH);
        return written < 0 ? written : found.number;
    }
}
