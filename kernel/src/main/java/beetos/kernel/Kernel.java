package beetos.kernel;

import beetos.abi.BootRecord;
import beetos.abi.ExitCause;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.ProcessState;
import beetos.kernel.memory.Descriptor;
import beetos.kernel.memory.DirectMap;
import beetos.kernel.memory.Frames;
import beetos.machine.Barrier;
import beetos.machine.Memory;
import beetos.machine.Text;

/// The kernel of one machine: everything it knows hangs off this object.
///
/// It is entered in four ways, each on the same stack with interrupts masked, and each runs to its end and answers
/// the physical address of the [Context] to resume: [#start] once, then [#systemCall], [#interrupt] and [#fault]. What would take long is cut into slices, between
/// which a waiting interrupt is taken. There is no other concurrency inside.
public final class Kernel {
    private static final int TIMER_SLICE = 16;

    final Cpu cpu;
    final InterruptController interrupts;
    final KernelTimer timer;
    final EarlyConsole console;
    final DeviceRegisters registers;
    final Frames frames;
    final DirectMap directMap;
    final Tables tables;
    final DeadlineHeap deadlines;
    final Scheduler scheduler;
    final Lending lending;
    final Waiting waiting;
    final Handles handles;
    final Servers servers;
    final Connections connections;
    final Messages messages;
    final Receiving receiving;
    final Replies replies;
    final Loans loans;
    final Pages pages;
    final MemoryCalls memoryCalls;
    final Processes processes;
    final Reaper reaper;
    final Devices devices;
    private final FastPath fast;
    final LendPath lends;
    private final SystemCalls calls;
    private final long frequency;
    private final long bundle;
    final long bundleLength;
    /// One frame for what is assembled before it is copied to a process.
    final long scratch;
    /// The process whose end is the machine's.
    ProcessControl first;
    private long seed;

    /// Boot time. `record` is the physical address of the [BootRecord].
    public Kernel(Cpu cpu, InterruptController interrupts, KernelTimer timer, EarlyConsole console, DeviceRegisters registers, long record) {
        this.cpu = cpu;
        this.interrupts = interrupts;
        this.timer = timer;
        this.console = console;
        this.registers = registers;
        frequency = Memory.load64(record + BootRecord.COUNTER_FREQUENCY);
        bundle = Memory.load64(record + BootRecord.BUNDLE);
        bundleLength = Memory.load64(record + BootRecord.BUNDLE_LENGTH);
        seed = Memory.load64(record + BootRecord.SEED) ^ Memory.load64(record + BootRecord.SEED + 8);
        Boot boot = new Boot(this, record);
        frames = boot.frames();
        directMap = new DirectMap(cpu, Memory.load64(record + BootRecord.ROOT_TABLE), Memory.load64(record + BootRecord.DIRECT_MAP));
        scratch = boot.kernelFrames(frames, 1);
        tables = new Tables(frames, boot.kernelFrames(frames, boot.contextFrames(frames)));
        deadlines = new DeadlineHeap(tables.threads.length + tables.servers.length);
        scheduler = new Scheduler(cpu, timer, deadlines, boot.kernelFrames(frames, 1));
        lending = new Lending(scheduler);
        waiting = new Waiting(this);
        handles = new Handles(this);
        servers = new Servers(this);
        connections = new Connections(this);
        messages = new Messages(this);
        receiving = new Receiving(this);
        replies = new Replies(this);
        loans = new Loans(this);
        pages = new Pages(this);
        memoryCalls = new MemoryCalls(this);
        processes = new Processes(this);
        reaper = new Reaper(this);
        devices = new Devices(this, record);
        fast = new FastPath(tables, cpu);
        lends = new LendPath(scheduler, tables, loans, cpu);
        calls = new SystemCalls(this);
        first = boot.firstProcess();
    }

    /// The first thread to resume.
    public long start() {
        return resume();
    }

    /// The thread whose registers the CPU holds.
    public ThreadControl current() {
        return scheduler.current;
    }

    /// The straight way for CALL, to be tried before [#systemCall]: the context to resume, another's, or 0 if it is not for this call.
    public long call(long context) {
        Scheduler scheduler = this.scheduler;
        return fast.call(scheduler, scheduler.current, context);
    }

    /// The same for REPLY_RECEIVE.
    public long replyReceive(long context) {
        Scheduler scheduler = this.scheduler;
        return fast.replyReceive(scheduler, scheduler.current, context);
    }

    /// `svc` with x8 = `number`; `context` is the current thread's.
    public long systemCall(long context, long number) {
        Scheduler scheduler = this.scheduler;
        long result = calls.perform(scheduler.current, number);
        if (result > Waiting.HANDED_OVER) {
            Context.x(context, 0, result);
        } else if (result == Waiting.HANDED_OVER) {
            return scheduler.current.context;
        }
        return scheduler.changed ? resume() : context;
    }

    /// An interrupt while the current thread ran.
    public long interrupt(long context) {
        takeInterrupts();
        return scheduler.changed ? resume() : context;
    }

    /// Ends a thread's FUTEX_WAIT, if it is in one, as FUTEX_WAKE would: hosted mode, where the JVM's own locks make threads wait and wake.
    /// Called while an interrupt is taken.
    public void wake(ThreadControl thread) {
        if (thread.state == ThreadState.IN_FUTEX) {
            waiting.wake(thread, KernelError.OK);
        }
    }

    /// Any other exception of the current thread ends its process. `cause` is a [beetos.abi.ExitCause].
    public long fault(long context, int cause, long address, long syndrome) {
        ProcessControl process = scheduler.current.process;
        boolean aborted = cause == ExitCause.DATA_ABORT || cause == ExitCause.INSTRUCTION_ABORT || cause == ExitCause.PC_ALIGNMENT;
        process.faultAddress = aborted ? address : 0; // else FAR_EL1 still holds an older fault's
        process.faultPc = Memory.load64(context + Context.PC);
        process.faultSyndrome = syndrome;
        if (process == first || process.watcher == null && process.waits.isEmpty()) {
            printFault(process, cause);
        }
        processes.end(process, cause, cause);
        return resume();
    }

    /// Chooses who runs next, doing what is to be done before anybody may.
    private long resume() {
        for (;;) {
            if (servers.isDraining()) {
                servers.drain();
                takeInterrupts();
                continue;
            }
            scheduler.changed = false;
            ThreadControl next = scheduler.choose();
            if (next == null) {
                scheduler.idle();
                scheduler.arm(null);
                cpu.waitForInterrupt();
                takeInterrupts();
                scheduler.resumeTime();
            } else if (next.state == ThreadState.REAPING) {
                reaper.slice(next);
                takeInterrupts();
            } else if (next.process.state != ProcessState.RUNNING) {
                processes.detach(next); // its process is ending: the worker will free it
            } else {
                scheduler.arm(next);
                scheduler.switchTo(next);
                return next.context;
            }
        }
    }

    private void takeInterrupts() {
        for (int line = interrupts.acknowledge(); line != InterruptController.NONE; line = interrupts.acknowledge()) {
            if (line == timer.line()) {
                expire();
            } else {
                devices.interrupt(line);
            }
            interrupts.end(line);
        }
    }

    /// Deadlines that have come, a few; if more have, the alarm fires again at once.
    private void expire() {
        long now = timer.now();
        for (int i = 0; i < TIMER_SLICE && deadlines.earliest() <= now; i++) {
            Deadline due = deadlines.first();
            deadlines.cancel(due);
            if (due.server != null) {
                servers.notify(due.server, 1L << due.server.timerBit);
            } else {
                waiting.expire(due.thread);
            }
        }
        timer.alarm(KernelTimer.OFF);
        scheduler.expired(now);
    }

    /// CPU time of so many ticks.
    long nanoseconds(long ticks) {
        return ticks / frequency * 1_000_000_000L + ticks % frequency * 1_000_000_000L / frequency;
    }

    /// The next of a sequence that nobody outside can tell (for addresses, not for keys): SplitMix64.
    long random() {
        seed += 0x9E37_79B9_7F4A_7C15L;
        long mixed = (seed ^ seed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    /// Maps the bundle read-only into the process that may have it: its address, or an error.
    long mapBundle(ProcessControl process) {
        int count = (int) (bundleLength + Page.SIZE - 1 >>> Page.SHIFT);
        long address = Loans.room(process.space, count);
        if (address < 0) {
            return address;
        }
        mapConstants(process, address, bundle, count);
        return address;
    }

    /// Maps frames that belong to nobody, read-only; the tables exist.
    void mapConstants(ProcessControl process, long address, long physical, int count) {
        long attributes = Descriptor.attributes(MapFlags.READ);
        for (int page = 0; page < count; page++) {
            long offset = (long) page << Page.SHIFT;
            Memory.store64(process.space.slot(address + offset), physical + offset | attributes);
        }
        Barrier.publishTranslation();
    }

    private void printFault(ProcessControl process, int cause) {
        print("process ");
        printNumber(process.id());
        print(" ended: cause ");
        printNumber(cause);
        print(", address ");
        printNumber(process.faultAddress);
        print(", pc ");
        printNumber(process.faultPc);
        print(", syndrome ");
        printNumber(process.faultSyndrome);
        print("\r\n");
    }

    void print(String text) {
        for (int i = 0; i < Text.length(text); i++) {
            console.put(Text.octet(text, i));
        }
    }

    void printNumber(long number) {
        print("0x");
        int digits = (67 - Long.numberOfLeadingZeros(number | 1)) / 4;
        for (int digit = digits - 1; digit >= 0; digit--) {
            int value = (int) (number >>> digit * 4) & 0xF;
            console.put(value < 10 ? '0' + value : 'a' + value - 10);
        }
    }

    /// The kernel's own bug. Does not return.
    void panic(String reason) {
        cpu.panic(reason);
        throw null;
    }
}
