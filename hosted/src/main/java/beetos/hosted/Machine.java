package beetos.hosted;

import beetos.abi.Call;
import beetos.hosted.device.virtio.Backend;
import beetos.hosted.device.virtio.Ram;
import beetos.hosted.image.Record;
import beetos.hosted.image.Software;
import beetos.hosted.rewrite.ClassStore;
import beetos.kernel.Context;
import beetos.kernel.Kernel;
import beetos.kernel.ThreadControl;
import beetos.machine.HostedMemory;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// One machine: RAM, device models, the kernel, and the programs' threads.
///
/// At any time one JVM thread has the *processor*: it runs program code, or the kernel for it. Every way into the kernel ends with the context to resume;
/// if that is another thread's, the processor is handed over ([#pass]) and the caller waits for its turn. So there is no lock around the
/// kernel, and nothing of it runs twice at once. Other threads of the JVM (host input, timers, the JVM's own wake-ups) only leave something in a queue and
/// call [#signal], which makes the processor look: at the next safe point of the program, or out of its sleep when all is idle.
public final class Machine {
    /// How a machine has ended.
    public record End(int status, boolean reboot) {}

    /// The kernel's own bug, with what it threw.
    public static final class Panic extends RuntimeException {
        private static final long serialVersionUID = 1;

        Panic(Throwable cause) {
            super(cause);
        }
    }

    private static final long NANOS_A_MILLI = 1_000_000;
    private static final int STACK = 4 << 20;       // of the JVM threads that carry programs

    private final long base;
    private final Clock clock;
    private final Alarm alarm;
    private final Lines lines;
    private final Board board;
    private final Registers registers;
    private final Kernel kernel;
    private final List<ClassStore> classes = new ArrayList<>();
    private final Map<Integer, Program> programs = new HashMap<>();         // by process id
    private final Map<Integer, ProgramThread> threads = new HashMap<>();    // by the kernel's index
    private final ConcurrentLinkedQueue<ProgramThread> woken = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<End> end = new CompletableFuture<>();
    final ExecutorService carriers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(null, work, "hosted-carrier", STACK);
        thread.setDaemon(true);
        return thread;
    });

    /// Who has the processor.
    private volatile ProgramThread running;
    /// The JVM thread that waits for an interrupt inside the kernel, if all is idle.
    private volatile Thread idler;

    /// A machine with `length` bytes of RAM at `base`; no other of this JVM may have RAM there. `output` is what its UART prints.
    public Machine(long base, long length, Software software, OutputStream output, Clock clock, long seed) {
        this(base, length, software, output, clock, seed, System.currentTimeMillis(), List.of());
    }

    /// The same, switched on at `powerOn`, milliseconds since 1970, with devices behind its virtio transports.
    public Machine(long base, long length, Software software, OutputStream output, Clock clock, long seed, long powerOn, List<Backend> attached) {
        this.base = base;
        this.clock = clock;
        alarm = new Alarm(clock, this::signal);
        lines = new Lines(alarm::due, this::takeWoken);
        board = new Board(new Ram(base, length), output, () -> powerOn + clock.now() / NANOS_A_MILLI, attached, this::signal);
        board.connect(lines);
        software.classPaths().forEach(path -> classes.add(new ClassStore(path)));
        registers = new Registers(board.models());
        HostedMemory.install(base, length);
        long record = Record.write(base, length, software, board.models(), seed);
        kernel = new Kernel(new Processor(this), lines, alarm, board.uart()::print, registers, record);
    }

    /// Runs until the machine is switched off; throws [Panic].
    public End run() throws InterruptedException {
        carriers.execute(() -> guarded(() -> pass(kernel.start())));
        try {
            return end.get();
        } catch (ExecutionException stopped) {
            throw new Panic(stopped.getCause());
        } finally {
            alarm.end();
            carriers.shutdown();
            board.close();
            HostedMemory.remove(base);
        }
    }

    /// Octets come in at the UART. Any thread.
    public void type(byte[] octets, int length) {
        board.uart().receive(octets, length);
        signal();
    }

    Registers registers() {
        return registers;
    }

    Clock clock() {
        return clock;
    }

    /// Asks whoever has the processor to look for interrupts. Any thread.
    void signal() {
        SafePoint.requested = true;
        Thread waits = idler;
        if (waits != null) {
            LockSupport.unpark(waits);
        }
    }

    boolean pending() {
        return !woken.isEmpty() || lines.pending();
    }

    /// Ends the machine; the caller never goes on.
    void end(End how) {
        end.complete(how);
        stay();
    }

    private static void stay() {
        while (true) {
            LockSupport.park();
        }
    }

    /// What leaves the kernel as an exception is a panic.
    void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error panic) {
            end.completeExceptionally(panic);
            stay();
        }
    }

    /// The kernel has nothing to run: until an interrupt.
    void idle() {
        board.uart().flush();
        boolean interrupted = false;
        idler = Thread.currentThread();
        while (!pending()) {
            clock.await(alarm.deadline());
            interrupted |= Thread.interrupted();
        }
        idler = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- the processor

    ProgramThread running() {
        return running;
    }

    /// The running thread's call, with its registers in `context`: the context to go on with.
    long call(long context, int number) {
        long next = number == Call.CALL ? kernel.call(context) : number == Call.REPLY_RECEIVE ? kernel.replyReceive(context) : 0;
        return next != 0 ? next : kernel.systemCall(context, Context.x(context, 8));
    }

    long interrupt(long context) {
        return kernel.interrupt(context);
    }

    long fault(long context, int cause, long address) {
        return kernel.fault(context, cause, address, 0);
    }

    /// Gives the processor to the thread of this context.
    void pass(long context) {
        long next = context;
        while (next != 0) {
            ProgramThread thread = at(next);
            running = thread;
            next = thread.goOn();
        }
    }

    /// The thread of this context, which the kernel has just made current.
    private ProgramThread at(long context) {
        ThreadControl control = kernel.current();
        ProgramThread thread = threads.get(control.index);
        if (thread == null || !thread.isOf(context)) {
            Program program = program(control, context);
            thread = program.begin(control, context);
            threads.put(control.index, thread);
        }
        return thread;
    }

    /// The process of a thread; at its first, x0 is its start block and PC its entry.
    private Program program(ThreadControl control, long context) {
        return programs.compute(control.process().slot, (_, known) -> known != null && known.id() == control.process().id() ? known
                : new Program(this, control.process(), context, classes));
    }

    // ---- what the JVM's own locks do

    /// A thread whose Java code waited goes on. Any thread.
    void wake(ProgramThread thread) {
        woken.add(thread);
        signal();
    }

    private void takeWoken() {
        for (ProgramThread thread = woken.poll(); thread != null; thread = woken.poll()) {
            if (threads.get(thread.control().index) == thread) {
                kernel.wake(thread.control());
            }
        }
    }

    /// Lets the running thread wait in the kernel as its Java code does in the JVM, and answers who goes on.
    long waits(ProgramThread thread) {
        long next = call(thread.waitInFutex(), Call.FUTEX_WAIT);
        while (pending()) {
            next = kernel.interrupt(next);
        }
        return next;
    }
}
