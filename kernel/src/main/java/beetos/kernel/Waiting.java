package beetos.kernel;

import beetos.abi.KernelError;

/// Blocking and waking, for every kind of wait.
final class Waiting {
    /// What a call answers that has not ended: its thread waits, or will execute it again.
    static final long BLOCKED = Long.MIN_VALUE;
    /// What a call answers whose thread waits while the one that it waits for is current already ([LendPath]).
    static final long HANDED_OVER = BLOCKED + 1;

    private final Kernel kernel;

    Waiting(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Whether a deadline from x9 has passed. 0 is none.
    boolean passed(long deadline) {
        return deadline != 0 && deadline <= kernel.timer.now();
    }

    /// The running thread waits in a list (null: in none), until woken or until `deadline` (0 = for ever).
    long block(ThreadControl thread, int state, ThreadList list, long deadline) {
        thread.state = state;
        if (list != null) {
            list.add(thread);
        }
        if (deadline != 0) {
            kernel.deadlines.set(thread.deadline, deadline);
        }
        kernel.scheduler.changed = true;
        return BLOCKED;
    }

    /// Ends a thread's wait: out of its list and the heap, ready.
    void wake(ThreadControl thread) {
        leave(thread);
        kernel.scheduler.ready(thread);
    }

    void wake(ThreadControl thread, long result) {
        Context.x(thread.context, 0, result);
        wake(thread);
    }

    /// Ends a wait by executing the call again.
    void wakeToRestart(ThreadControl thread) {
        Context.restart(thread.context);
        wake(thread);
    }

    void leave(ThreadControl thread) {
        if (thread.list != null) {
            thread.list.remove(thread);
        }
        if (thread.deadline.position != Deadline.OUTSIDE) {
            kernel.deadlines.cancel(thread.deadline);
        }
    }

    /// The running thread's call is done again from the start, after pending interrupts.
    long restart(ThreadControl thread) {
        Context.restart(thread.context);
        return BLOCKED;
    }

    /// A deadline of a thread has come.
    void expire(ThreadControl thread) {
        switch (thread.state) {
            case ThreadState.CALLING, ThreadState.AWAITING_REPLY -> {
                kernel.messages.giveUp(thread);
                wake(thread, KernelError.TIMED_OUT);
            }
            case ThreadState.SENDING -> wake(thread, KernelError.QUEUE_FULL);
            case ThreadState.SLEEPING -> wake(thread, KernelError.OK);
            default -> wake(thread, KernelError.TIMED_OUT);
        }
    }
}
