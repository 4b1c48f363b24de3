package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.BootRecord;
import beetos.abi.Call;
import beetos.abi.DeviceDescription;
import beetos.abi.InitialHandles;
import beetos.abi.MapFlags;
import beetos.abi.Message;
import beetos.abi.Page;
import beetos.abi.Priority;
import beetos.abi.Rights;
import beetos.kernel.memory.Descriptor;
import beetos.machine.HostedMemory;
import beetos.machine.Memory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// A machine on the JVM with a real kernel in it. A test is what the threads do: it makes the running thread's calls, one after another,
/// and sees in [#running] who has the CPU. A call that the kernel restarts is executed again, as hardware would.
final class Rig implements AutoCloseable {
    private static final AtomicLong NEXT_BASE = new AtomicLong(1L << 38);
    private static final long DIRECT_MAP = 0xFFFF_FFF0_0000_0000L;
    private static final long CALL_PC = 0x10000;
    static final int TIMER_LINE = 30;
    static final int DEVICE_LINE = 40;
    static final long STACK = 0x8000_0000L;
    static final long CHILD_FRAMES = 200;

    final long base;
    final Kernel kernel;
    final StringBuilder console = new StringBuilder();
    long now = 1_000;
    long alarm = KernelTimer.OFF;
    final boolean[] unmasked = new boolean[64];
    final ArrayDeque<Integer> raised = new ArrayDeque<>();
    long lastRegister;
    long lastValue;
    /// Registers answer with a bus error.
    boolean broken;
    boolean off;
    /// Says of an idle machine that nothing will ever happen again.
    static final class Idle extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// RAM that one machine after another may have: each finds it zeroed.
    record Ram(long base, MemorySegment memory) {
        Ram(int megabytes) {
            this(NEXT_BASE.getAndAdd(1L << 32), Arena.ofAuto().allocate((long) megabytes << 20, 64));
        }
    }

    /// What may happen to the machine wherever the kernel looks for interrupts: at the preemption points of long calls, and between slices.
    private final Consumer<Rig> weather;
    private long context;

    Rig() {
        this(8);
    }

    Rig(int megabytes) {
        this(new Ram(megabytes), rig -> { });
    }

    Rig(Ram ram, Consumer<Rig> weather) {
        this.weather = weather;
        base = ram.base;
        long length = ram.memory.byteSize();
        ram.memory.fill((byte) 0);
        HostedMemory.install(base, ram.memory);
        kernel = new Kernel(new TestCpu(), new TestInterrupts(), new TestTimer(), octet -> console.append((char) octet), new TestRegisters(), record(length));
        context = kernel.start();
        settle();
    }

    /// Frame 0 is the record, 1 the root of the direct map, 2 … its tables, then the device table, the bundle (2 frames), a text segment.
    private long record(long length) {
        long record = base;
        long root = base + Page.SIZE;
        long next = base + 2 * Page.SIZE;
        long virtual = base + DIRECT_MAP;
        for (long at = 0; at < length; at += Page.SIZE) {
            long upper = root + ((virtual + at >>> 25 & 2047) << 3);
            if (Memory.load64(upper) == 0) {
                Memory.store64(upper, Descriptor.table(next));
                next += Page.SIZE;
            }
            long table = Memory.load64(upper) & -Page.SIZE;
            Memory.store64(table + ((virtual + at >>> 14 & 2047) << 3), base + at | 3);
        }
        long devices = next;
        long bundle = next + Page.SIZE;
        long text = next + 3 * Page.SIZE;
        next += 4 * Page.SIZE;
        for (int i = 0; i < 2; i++) {
            long device = devices + (long) i * DeviceDescription.SIZE;
            Memory.store64(device + DeviceDescription.BASE, 0x0A00_0000L + i * 0x200L);
            Memory.store64(device + DeviceDescription.LENGTH, 0x200);
            Memory.store32(device + DeviceDescription.INTERRUPT_COUNT, 1);
            Memory.store32(device + DeviceDescription.INTERRUPTS, DEVICE_LINE + i);
        }
        Memory.store64(bundle, 0x1122);
        Memory.store64(record + BootRecord.MAGIC, BootRecord.MAGIC_VALUE);
        Memory.store64(record + BootRecord.DIRECT_MAP, DIRECT_MAP);
        Memory.store64(record + BootRecord.ROOT_TABLE, root);
        Memory.store64(record + BootRecord.COUNTER_FREQUENCY, 1_000_000_000L);
        Memory.store64(record + BootRecord.BUNDLE, bundle);
        Memory.store64(record + BootRecord.BUNDLE_LENGTH, 2 * Page.SIZE);
        Memory.store64(record + BootRecord.SEED, 42);
        Memory.store32(record + BootRecord.RAM_COUNT, 1);
        Memory.store64(record + BootRecord.RAM, base);
        Memory.store64(record + BootRecord.RAM + 8, length);
        Memory.store32(record + BootRecord.RESERVED_COUNT, 1);
        Memory.store64(record + BootRecord.RESERVED, base);
        Memory.store64(record + BootRecord.RESERVED + 8, next - base);
        Memory.store32(record + BootRecord.SEGMENT_COUNT, 1);
        Memory.store64(record + BootRecord.SEGMENTS + BootRecord.SEGMENT_VIRTUAL, CALL_PC);
        Memory.store64(record + BootRecord.SEGMENTS + BootRecord.SEGMENT_PHYSICAL, text);
        Memory.store64(record + BootRecord.SEGMENTS + BootRecord.SEGMENT_LENGTH, Page.SIZE);
        Memory.store64(record + BootRecord.SEGMENTS + BootRecord.SEGMENT_FLAGS, MapFlags.READ | MapFlags.EXECUTE);
        Memory.store64(record + BootRecord.ENTRY, CALL_PC);
        Memory.store64(record + BootRecord.DEVICES, devices);
        Memory.store32(record + BootRecord.DEVICE_COUNT, 2);
        return record;
    }

    ThreadControl running() {
        return kernel.current();
    }

    /// The running thread's register.
    long x(int index) {
        return Context.x(context, index);
    }

    long x(ThreadControl thread, int index) {
        return Context.x(thread.context, index);
    }

    /// The running thread makes a call with these x0 …; the answer is *its* x0, which means something once it runs again.
    ThreadControl call(int number, long... arguments) {
        return callBy(number, 0, arguments);
    }

    /// The same with a deadline.
    ThreadControl callBy(int number, long deadline, long... arguments) {
        ThreadControl caller = running();
        assertEquals(caller.context, context);
        for (int i = 0; i < 8; i++) {
            Context.x(context, i, i < arguments.length ? arguments[i] : 0);
        }
        Context.x(context, 8, number);
        Context.x(context, 9, deadline);
        Memory.store64(context + Context.PC, CALL_PC);
        execute();
        settle();
        return caller;
    }

    private void execute() {
        Memory.store64(context + Context.PC, Memory.load64(context + Context.PC) + Context.CALL_LENGTH);
        Memory.store64(context + Context.FULL, 0);
        long number = Context.x(context, 8);
        long next = number == Call.CALL ? kernel.call(context) : number == Call.REPLY_RECEIVE ? kernel.replyReceive(context) : 0;
        context = next != 0 ? next : kernel.systemCall(context, number);
    }

    /// What hardware does before the next instruction of whoever runs: interrupts, then calls that are executed again.
    private void settle() {
        for (;;) {
            if (pending()) {
                context = kernel.interrupt(context);
            } else if (Memory.load64(context + Context.PC) == CALL_PC && Memory.load64(context + Context.FULL) == 0) {
                execute();
            } else {
                return;
            }
        }
    }

    /// The call of the running thread ends at once, with a result ≥ 0.
    long ok(int number, long... arguments) {
        ThreadControl caller = call(number, arguments);
        assertTrue(caller == running(), "blocked");
        assertTrue(x(0) >= 0, "error " + x(0));
        return x(0);
    }

    /// The call of the running thread ends at once, with this error.
    void fails(int error, int number, long... arguments) {
        ThreadControl caller = call(number, arguments);
        assertTrue(caller == running(), "blocked");
        assertEquals(error, x(0));
    }

    void fault() {
        context = kernel.fault(context, beetos.abi.ExitCause.DATA_ABORT, 0x123, 0);
        settle();
    }

    /// Lets time pass and the timer fire.
    void pass(long nanoseconds) {
        now += nanoseconds;
        settle();
    }

    void raise(int line) {
        raised.add(line);
        settle();
    }

    /// YIELD until a thread runs.
    void until(ThreadControl thread) {
        for (int i = 0; running() != thread; i++) {
            assertTrue(i < 100, "never runs");
            call(Call.YIELD);
        }
    }

    ThreadControl thread(int processSlot) {
        return kernel.tables.processes[processSlot].threads;
    }

    /// The first process makes a child with a lendable stack page at STACK and starts it; answers its process handle.
    long spawn(int priority, long... lanes) {
        long process = ok(Call.PROCESS_CREATE, InitialHandles.SYSTEM, CHILD_FRAMES, Priority.HIGHEST, 77);
        ok(Call.PROCESS_MAP, process, STACK, 0, 4 * Page.SIZE, MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE);
        int number = InitialHandles.FIRST_GRANTED;
        for (long lane : lanes) {
            ok(Call.PROCESS_GIVE, process, number++, lane);
        }
        call(Call.PROCESS_START, process, CALL_PC + 0x100, STACK, 0, 0, priority);
        return process;
    }

    long serverConnection(long server, long badge) {
        return ok(Call.CONNECTION_CREATE, server, badge, Rights.SEND | Rights.MOVE | Rights.DUPLICATE | Rights.TRANSFER);
    }

    static long range(long address, long pages) {
        return address | pages;
    }

    static long moved(long handle) {
        return handle | Message.LANE_MOVE;
    }

    private boolean pending() {
        return now >= alarm || lineReady() >= 0;
    }

    private int lineReady() {
        for (int line : raised) {
            if (unmasked[line]) {
                return line;
            }
        }
        return -1;
    }

    @Override
    public void close() {
        HostedMemory.remove(base);
    }

    private final class TestCpu implements Cpu {
        @Override public void activate(long root, int asid) {}
        @Override public void copyFive(long from, long to) {
            for (int i = 0; i < 5; i++) Memory.store64(to + 8 * i, Memory.load64(from + 8 * i));
        }
        @Override public void invalidatePage(int asid, long virtual) {}
        @Override public void invalidatePages(int asid, long virtual, long pages) {}
        @Override public void invalidateSpace(int asid) {}
        @Override public void invalidateKernelPage(long virtual) {}
        @Override public void publishText(long physical, long length) {}
        @Override public void switchVectors(ThreadControl from, ThreadControl to) {}
        @Override public void saveVectors(ThreadControl thread) {}
        
        @Override
        public boolean interruptPending() {
            weather.accept(Rig.this);
            return pending();
        }

        @Override public long ticks() { return now; }
        @Override public void powerOff(int status) { off = true; }
        @Override public void reboot() { off = true; }
        @Override public void panic(String reason) { throw new AssertionError(reason); }

        @Override
        public void waitForInterrupt() {
            if (pending()) {
                return;
            }
            if (alarm == KernelTimer.OFF) {
                throw new Idle();
            }
            now = alarm;
        }
    }

    private final class TestInterrupts implements InterruptController {
        @Override public int lines() { return unmasked.length; }
        @Override public void end(int line) {}
        @Override public void mask(int line) { unmasked[line] = false; }
        @Override public void unmask(int line) { unmasked[line] = true; }
        @Override public void configure(int line, boolean edge) {}

        @Override
        public int acknowledge() {
            weather.accept(Rig.this);
            if (now >= alarm) {
                return TIMER_LINE;
            }
            int line = lineReady();
            raised.remove(line);
            return line;
        }
    }

    private final class TestTimer implements KernelTimer {
        @Override public long now() { return now; }
        @Override public void alarm(long deadline) { alarm = deadline; }
        @Override public int line() { return TIMER_LINE; }
    }

    private final class TestRegisters implements DeviceRegisters {
        @Override
        public boolean read(long physical, int width, long to) {
            Memory.store64(to, physical);
            return !broken;
        }

        @Override
        public boolean write(long physical, int width, long from) {
            lastRegister = physical;
            lastValue = Memory.load64(from);
            return !broken;
        }
    }
}
