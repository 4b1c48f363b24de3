package beetos.hosted;

import beetos.abi.Call;
import beetos.abi.ExitCause;
import beetos.abi.Page;
import beetos.abi.StartBlock;
import beetos.hosted.device.Model;
import beetos.kernel.Context;
import beetos.kernel.ThreadControl;
import beetos.kernel.memory.Descriptor;
import beetos.kernel.memory.UserMemory;
import beetos.machine.HostedProcessor;
import beetos.machine.HostedThread;
import beetos.machine.Memory;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/// A thread at EL0: a virtual thread, and the executor that the JVM asks to run it.
///
/// It leaves the processor in one of three ways. In a call or at a safe point the kernel chooses another: the virtual thread parks until
/// its turn comes ([#awaitTurn]). Or its Java code waits for a monitor or a park: the JVM takes the virtual thread off its carrier, which
/// [#carry] sees; for the kernel that is a FUTEX_WAIT, made on the thread's behalf, and when the JVM submits the thread again the kernel is
/// told to wake it. Or it ends. A thread that the kernel has killed is never given the processor again, and becomes garbage.
public final class ProgramThread implements HostedProcessor, Executor {
    private static final long WINDOW = 1L << 61;
    private static final int WINDOWS = 16;
    private static final int WINDOW_SHIFT = 32;

    // Arm DDI 0487, C6.2: "RET", "BRK", "HINT".
    private static final int RET = 0xD65F_03C0;
    private static final int BRK = 0xD420_0000, BRK_MASK = 0xFFE0_001F;
    private static final int HINT = 0xD503_201F, HINT_MASK = 0xFFFF_F01F;

    /// Unwinds what a carrier did for a thread that has ended.
    private static final class Gone extends Error {
        private static final long serialVersionUID = 1;

        Gone() {
            super(null, null, false, false);
        }
    }

    private final Machine machine;
    private final Program program;
    private final Runnable body;
    private final Thread thread;
    private ThreadControl control;
    private long context;
    private long argument;
    private long threadPointer;
    private final Object[] windows = new Object[WINDOWS];
    private int lastWindow;

    /// It is in the machine's code: what parks it there is no wait of its program.
    private volatile boolean inside;
    private volatile Thread waiter;
    private boolean over;

    private final AtomicReference<State> state;

    /// Where its virtual thread is. No lock guards this: the JVM thread that wakes virtual threads out of monitors must never wait for one.
    private sealed interface State {
        /// Off its carrier inside the machine's code: what the JVM submits runs at once.
        record Parked() implements State {}

        /// A carrier has it, or will at once.
        record Carried() implements State {}

        /// The same, and the JVM has submitted it again before the carrier let go.
        record Again(Runnable work) implements State {}

        /// The kernel has it in FUTEX_WAIT, or it has not begun.
        record Blocked() implements State {}

        /// The same, and the JVM has submitted it: it runs when the kernel says so.
        record Woken(Runnable work) implements State {}

        State PARKED = new Parked();
        State CARRIED = new Carried();
        State BLOCKED = new Blocked();
    }

    /// `body` is what it does; null: it begins at the PC of its context. `prepared`: it waits for the kernel's thread.
    ProgramThread(Machine machine, Program program, String name, Runnable body, boolean prepared) {
        this.machine = machine;
        this.program = program;
        this.body = body;
        state = new AtomicReference<>(prepared ? State.BLOCKED : State.PARKED);
        thread = VirtualThreads.unstarted(this, name, this::run);
    }

    /// Binds it to the kernel's thread, at that one's beginning.
    void bind(ThreadControl control, long context) {
        this.control = control;
        this.context = context;
        argument = Context.x(context, 0);
        threadPointer = Memory.load64(context + Context.THREAD_POINTER);
        Memory.store64(context + Context.V, 1);        // nothing else uses V registers: whoever begins there finds 0
        if (body == null) {
            waiter = thread;
        }
    }

    boolean isOf(long context) {
        return this.context == context && Memory.load64(context + Context.V) == 1;
    }

    ThreadControl control() {
        return control;
    }

    public Thread thread() {
        return thread;
    }

    private void run() {
        HostedThread.enter(this);
        if (body == null) {
            call(Memory.load64(context + Context.PC), 0, 0);
            throw fault(ExitCause.UNDEFINED_INSTRUCTION);
        }
        body.run();
        over = true;
    }

    // ---- the processor comes and goes

    /// It has the processor from now; 0, or who has it instead because this one's Java code still waits.
    long goOn() {
        switch (state.get()) {
            case State.Blocked _ -> {
                return machine.waits(this);
            }
            case State.Woken woken -> {
                state.set(State.CARRIED);
                machine.carriers.execute(() -> carry(woken.work()));
            }
            default -> {
                if (thread.getState() == Thread.State.NEW) {
                    thread.start();
                } else {
                    LockSupport.unpark(waiter);
                }
            }
        }
        return 0;
    }

    /// The JVM wants the virtual thread to run. Any thread.
    @Override
    public void execute(Runnable work) {
        while (true) {
            State now = state.get();
            State next = switch (now) {
                case State.Parked _ -> State.CARRIED;
                case State.Carried _ -> new State.Again(work);
                case State.Blocked _ -> new State.Woken(work);
                case State.Again _, State.Woken _ -> throw new IllegalStateException("submitted twice");
            };
            if (state.compareAndSet(now, next)) {
                submitted(now, work);
                return;
            }
        }
    }

    private void submitted(State before, Runnable work) {
        if (before == State.PARKED) {
            machine.carriers.execute(() -> carry(work));
        } else if (before == State.BLOCKED && control == null) {
            program.starts(this);
        } else if (before == State.BLOCKED) {
            machine.wake(this);
        }
    }

    /// On a carrier: runs it until it waits for something.
    private void carry(Runnable work) {
        Runnable next = work;
        while (next != null) {
            next.run();
            if (over) {
                machine.guarded(() -> onCarrier(program::ended));
                return;
            }
            boolean ownWait = !inside;
            if (ownWait) {
                machine.guarded(() -> onCarrier(program::startPrepared));
            }
            next = leave(ownWait ? State.BLOCKED : State.PARKED);
            if (next == null && ownWait) {
                machine.guarded(() -> machine.pass(machine.waits(this)));
            }
        }
    }

    /// Lets go of the virtual thread; what is to be carried on with instead, if the JVM has submitted it already.
    private Runnable leave(State to) {
        if (state.compareAndSet(State.CARRIED, to)) {
            return null;
        }
        return ((State.Again) state.getAndSet(State.CARRIED)).work();
    }

    /// Does something on the thread's behalf while its virtual thread is off its carrier.
    private void onCarrier(Runnable work) {
        HostedThread.enter(this);
        try {
            work.run();
        } catch (Gone gone) {
            over = true;
        } finally {
            HostedThread.enter(null);
        }
    }

    /// Goes on as this thread when the kernel says so: `next` is what it said.
    private void settle(long next) {
        if (next != context) {
            machine.pass(next);
            awaitTurn();
        }
        while (machine.pending()) {
            long then = machine.interrupt(context);
            if (then != context) {
                machine.pass(then);
                awaitTurn();
            }
        }
    }

    /// What the program left in its thread's permit and interrupt status is there afterwards.
    private void awaitTurn() {
        waiter = Thread.currentThread();
        boolean interrupted = false;
        while (machine.running() != this) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        LockSupport.unpark(Thread.currentThread());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Does the machine's work: whatever may park the virtual thread there is no wait of its program.
    private void inside(Runnable work) {
        boolean before = inside;
        inside = true;
        machine.guarded(work);
        inside = before;
    }

    /// A safe point, with something to look at.
    void interrupted() {
        if (inside || machine.running() != this) {
            return;
        }
        program.startPrepared();
        inside(() -> {
            SafePoint.requested = false;
            if (machine.pending()) {
                Memory.store64(context + Context.FULL, 1);
                settle(machine.interrupt(context));
            }
        });
    }

    /// Puts the arguments of a wait into the context that does not end by itself: the first word of the start block is never changed.
    long waitInFutex() {
        Context.x(context, 0, program.startBlock() + StartBlock.PAGE_SIZE);
        Context.x(context, 1, Page.SIZE);
        Context.x(context, 8, Call.FUTEX_WAIT);
        Context.x(context, 9, 0);
        Memory.store64(context + Context.FULL, 0);
        return context;
    }

    // ---- what its program does

    @Override
    public void supervisorCall(long[] registers) {
        program.startPrepared();
        int number = (int) registers[8];
        for (int i = 0; i < registers.length; i++) {
            Context.x(context, i, registers[i]);
        }
        long begun = program.entry();
        if (over && number == Call.THREAD_EXIT) {
            machine.pass(machine.call(context, number));
            throw new Gone();
        }
        inside(() -> {
            do {
                Memory.store64(context + Context.PC, begun + Context.CALL_LENGTH);
                Memory.store64(context + Context.FULL, 0);
                settle(machine.call(context, registers[8] == number ? number : -1));
            } while (Memory.load64(context + Context.PC) == begun);
        });
        for (int i = 0; i < registers.length; i++) {
            registers[i] = Context.x(context, i);
        }
    }

    @Override
    public RuntimeException fault(int cause) {
        return abort(cause, 0);
    }

    private RuntimeException abort(int cause, long address) {
        Memory.store64(context + Context.PC, program.entry());
        inside(() -> settle(machine.fault(context, cause, address)));
        throw new IllegalStateException("a process went on after a fault");
    }

    @Override
    public long register(int index) {
        return index == 0 ? argument : 0;
    }

    @Override
    public long stackPointer() {
        return Memory.load64(context + Context.SP);
    }

    @Override
    public long threadPointer() {
        return threadPointer;
    }

    @Override
    public long counter() {
        return machine.clock().now();
    }

    @Override
    public long readable(long virtual) {
        long physical = UserMemory.readable(control.process().space, virtual);
        return physical >= 0 ? physical : refused(virtual);
    }

    @Override
    public long writable(long virtual) {
        long physical = UserMemory.writable(control.process().space, virtual);
        return physical >= 0 ? physical : refused(virtual);
    }

    private long refused(long virtual) {
        throw abort(ExitCause.DATA_ABORT, virtual);
    }

    @Override
    public int readDevice(long virtual, int width) {
        Model model = model(virtual);
        return (int) model.read(register(model, virtual), width);
    }

    @Override
    public void writeDevice(long virtual, int width, int value) {
        Model model = model(virtual);
        model.write(register(model, virtual), width, value & 0xFFFF_FFFFL);
    }

    /// The device whose registers are mapped there.
    private Model model(long virtual) {
        long descriptor = virtual < 0 || virtual >= Page.USER_LIMIT ? 0 : control.process().space.descriptor(virtual);
        if (!Descriptor.isValid(descriptor) || !Descriptor.isDevice(descriptor)) {
            throw abort(ExitCause.DATA_ABORT, virtual);
        }
        Model model = machine.registers().at(Descriptor.address(descriptor) | virtual & Page.SIZE - 1);
        if (model == null) {
            throw fault(ExitCause.OTHER);
        }
        return model;
    }

    private static int register(Model model, long virtual) {
        return (int) (virtual - model.base() & Page.SIZE - 1);
    }

    @Override
    public long of(Object object) {
        lastWindow = (lastWindow + 1) % WINDOWS;
        windows[lastWindow] = object;
        return WINDOW | (long) lastWindow << WINDOW_SHIFT;
    }

    @Override
    public Object object(long address) {
        return (address & -WINDOW) == WINDOW ? windows[(int) (address >>> WINDOW_SHIFT) & WINDOWS - 1] : null;
    }

    @Override
    public long code(String method) {
        return program.codePoint(method);
    }

    /// Runs the code there until it returns: code points, hints, BRK and RET. This processor knows no other instruction.
    @Override
    public long call(long code, long first, long second) {
        for (long at = code; ; at += Context.CALL_LENGTH) {
            int instruction = fetch(at);
            Runnable method = program.at(instruction);
            if (method != null) {
                method.run();
                return 0;
            }
            if (instruction == RET) {
                return 0;
            }
            if ((instruction & HINT_MASK) != HINT) {
                throw fault((instruction & BRK_MASK) == BRK ? ExitCause.BREAKPOINT : ExitCause.UNDEFINED_INSTRUCTION);
            }
        }
    }

    private int fetch(long address) {
        if ((address & 3) != 0) {
            throw abort(ExitCause.PC_ALIGNMENT, address);
        }
        long physical = UserMemory.executable(control.process().space, address);
        if (physical < 0) {
            throw abort(ExitCause.INSTRUCTION_ABORT, address);
        }
        return Memory.load32(physical);
    }

    // ---- for beetos.hosted.guest

    /// The calling thread's.
    public static ProgramThread current() {
        return (ProgramThread) HostedProcessor.current();
    }

    public Program program() {
        return program;
    }

    /// A further thread of this process, which begins when it is started.
    public ProgramThread prepare(String name, Runnable body) {
        return new ProgramThread(machine, program, name, body, true);
    }
}
