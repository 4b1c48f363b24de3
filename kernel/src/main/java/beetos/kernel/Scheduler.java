package beetos.kernel;

import beetos.abi.Priority;

/// Who runs. Sixteen ready lists; the highest non-empty one goes first, and round within it. The running thread is in no list.
///
/// A change that may give the CPU to another thread sets `changed`; the kernel then asks [#choose] once, on its way out.
/// A time slice is armed only while another thread of the same priority is ready, so that a thread alone is never interrupted.
final class Scheduler {
    static final long SLICE = 10_000_000;

    private final Cpu cpu;
    private final KernelTimer timer;
    private final DeadlineHeap deadlines;
    private final ThreadList[] ready = new ThreadList[Priority.COUNT];
    /// Bit p: list p is not empty.
    int levels;
    /// The thread whose registers the CPU holds: RUNNING, or blocked since and not yet replaced. Null at the start and after its death.
    ThreadControl current;
    /// Whose address space the CPU has.
    private ProcessControl active;
    boolean changed = true;
    private final long emptyRoot;
    private long sliceEnd = KernelTimer.OFF;
    private long armed = KernelTimer.OFF;
    private long since;

    Scheduler(Cpu cpu, KernelTimer timer, DeadlineHeap deadlines, long emptyRoot) {
        this.cpu = cpu;
        this.timer = timer;
        this.deadlines = deadlines;
        this.emptyRoot = emptyRoot;
        for (int i = 0; i < ready.length; i++) {
            ready[i] = new ThreadList();
        }
    }

    /// Makes a thread ready that is in no list. It keeps out of the lists while it is stopped.
    void ready(ThreadControl thread) {
        thread.state = ThreadState.READY;
        enqueue(thread);
    }

    /// The same for a thread that carries out its process's end.
    void reap(ThreadControl thread) {
        thread.state = ThreadState.REAPING;
        thread.stopped = false;
        enqueue(thread);
    }

    void enqueue(ThreadControl thread) {
        if (thread.stopped) {
            return;
        }
        ready[thread.effective].add(thread);
        levels |= 1 << thread.effective;
        changed = true;
    }

    /// Takes a thread out of its ready list.
    void dequeue(ThreadControl thread) {
        ThreadList list = ready[thread.effective];
        list.remove(thread);
        if (list.isEmpty()) {
            levels &= ~(1 << thread.effective);
        }
    }

    boolean isQueued(ThreadControl thread) {
        return thread.list == ready[thread.effective];
    }

    /// Changes the priority a thread has for now; a queued one moves.
    void effective(ThreadControl thread, int priority) {
        if (isQueued(thread)) {
            dequeue(thread);
            thread.effective = priority;
            enqueue(thread);
        } else {
            thread.effective = priority;
            changed = true;
        }
    }

    /// The running thread goes behind the others of its priority.
    void rotate() {
        if (running() && (levels >>> current.effective & 1) != 0) {
            current.state = ThreadState.READY;
            enqueue(current);
        }
    }

    /// Whether [#current] can go on.
    boolean running() {
        return current != null && current.state == ThreadState.RUNNING;
    }

    /// The thread to run next, out of its list; null when there is none.
    ThreadControl choose() {
        int highest = levels == 0 ? -1 : 31 - Integer.numberOfLeadingZeros(levels);
        if (running()) {
            if (current.effective >= highest) {
                return current;
            }
            current.state = ThreadState.READY;
            ready[current.effective].addFirst(current);
            levels |= 1 << current.effective;
        }
        if (highest < 0) {
            return null;
        }
        ThreadControl next = ready[highest].first();
        dequeue(next);
        return next;
    }

    /// Gives the CPU to a thread that is in no list.
    void switchTo(ThreadControl next) {
        ThreadControl previous = current;
        next.state = ThreadState.RUNNING;
        if (next == previous) {
            return;
        }
        current = next;
        ProcessControl left = active;
        ProcessControl process = next.process;
        Cpu cpu = this.cpu;
        if (process != left) { // gives the time until now to the one before
            long ticks = cpu.ticks();
            if (left != null) {
                left.ticks += ticks - since;
            }
            since = ticks;
            active = process;
            cpu.activate(process.space.root(), process.slot);
        }
        if (next.vectors || previous != null && previous.vectors) {
            cpu.switchVectors(previous, next);
        }
    }

    /// The CPU will wait: that time is nobody's.
    void idle() {
        long ticks = cpu.ticks();
        if (active != null) {
            active.ticks += ticks - since;
        }
        since = ticks;
    }

    /// The wait is over.
    void resumeTime() {
        since = cpu.ticks();
    }

    /// Lets go of a thread that is about to be freed, registers and all.
    void forget(ThreadControl thread) {
        if (thread == current) {
            if (thread.vectors) {
                cpu.switchVectors(thread, null);
            }
            current = null;
        }
        thread.vectors = false;
    }

    /// Lets go of an address space that is about to be taken apart.
    void forget(ProcessControl process) {
        if (process == active) {
            idle();
            active = null;
            cpu.activate(emptyRoot, 0);
        }
    }

    /// Arms the timer for what comes first: a deadline, or the end of the slice of `next` (null: idle).
    void arm(ThreadControl next) {
        if (next == null || (levels >>> next.effective & 1) == 0) {
            sliceEnd = KernelTimer.OFF;
        } else if (sliceEnd == KernelTimer.OFF || next != current) {
            sliceEnd = timer.now() + SLICE;
        }
        long earliest = Math.min(sliceEnd, deadlines.earliest());
        if (earliest != armed) {
            armed = earliest;
            timer.alarm(earliest);
        }
    }

    /// The timer has fired at `now`: it is to be armed again, and a slice may be over.
    void expired(long now) {
        armed = KernelTimer.OFF;
        changed = true;
        if (now >= sliceEnd) {
            sliceEnd = KernelTimer.OFF;
            rotate();
        }
    }
}
