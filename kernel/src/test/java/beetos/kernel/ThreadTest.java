package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.Call;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.Priority;
import beetos.abi.ThreadRegisters;
import beetos.kernel.memory.Descriptor;
import beetos.machine.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Threads of one process, the scheduler, and what the collector needs.
class ThreadTest {
    private static final long ENTRY = 0x40000;

    private final Rig rig = new Rig();
    private final ThreadControl first = rig.running();

    @AfterEach
    void check() {
        Invariants.check(rig.kernel);
        rig.close();
    }

    /// A thread of the same priority; its number.
    private long create() {
        return rig.ok(Call.THREAD_CREATE, ENTRY, 5, 0x100000, 6, 0);
    }

    @Test
    void aThreadBeginsWithItsArguments() {
        long number = create();
        rig.call(Call.YIELD);
        assertNotEquals(first, rig.running());
        assertEquals(number, rig.running().number);
        assertEquals(5, rig.x(0));
        assertEquals(6, rig.x(18));
        assertEquals(ENTRY, Memory.load64(rig.running().context + Context.PC));
    }

    @Test
    void joinWaitsForTheEnd() {
        long number = create();
        rig.fails(KernelError.WOULD_DEADLOCK, Call.THREAD_JOIN, first.number);
        rig.fails(KernelError.NOT_FOUND, Call.THREAD_JOIN, 9);
        rig.call(Call.THREAD_JOIN, number);
        assertNotEquals(first, rig.running());
        rig.call(Call.THREAD_EXIT);
        assertSame(first, rig.running());
        assertEquals(KernelError.OK, rig.x(0));
        rig.ok(Call.THREAD_JOIN, number);
    }

    @Test
    void aSliceEndsOnlyIfSomebodyElseIsReady() {
        rig.pass(Scheduler.SLICE * 3);
        assertEquals(KernelTimer.OFF, rig.alarm);
        create();
        assertNotEquals(KernelTimer.OFF, rig.alarm);
        rig.pass(Scheduler.SLICE);
        assertNotEquals(first, rig.running());
        rig.pass(Scheduler.SLICE);
        assertSame(first, rig.running());
    }

    @Test
    void aMoreUrgentThreadRunsAtOnce() {
        long number = rig.ok(Call.THREAD_CREATE, ENTRY, 0, 0, 0, Priority.LOWEST);
        rig.fails(KernelError.BAD_ARGUMENT, Call.THREAD_PRIORITY, number, 16);
        rig.fails(KernelError.BAD_ARGUMENT, Call.THREAD_PRIORITY, number, 0);
        rig.call(Call.THREAD_PRIORITY, number, Priority.HIGHEST);
        assertEquals(number, rig.running().number);
        rig.call(Call.THREAD_EXIT);
        assertEquals(Priority.LOWEST, rig.x(0));
    }

    @Test
    void sleepersWakeInOrder() {
        create();
        rig.callBy(Call.SLEEP, 5_000);
        rig.callBy(Call.SLEEP, 3_000);
        assertEquals(3_000, rig.now);
        assertNotEquals(first, rig.running());
        rig.callBy(Call.SLEEP, 9_000);
        assertSame(first, rig.running());
        assertEquals(5_000, rig.now);
    }

    @Test
    void aFutexWakesWhoWaitsForItsAddress() {
        long page = rig.ok(Call.MAP, 0, Page.SIZE, MapFlags.READ | MapFlags.WRITE);
        create();
        rig.fails(KernelError.CHANGED, Call.FUTEX_WAIT, page, 1);
        rig.fails(KernelError.BAD_ARGUMENT, Call.FUTEX_WAIT, page + 2, 0);
        rig.fails(KernelError.BAD_ADDRESS, Call.FUTEX_WAIT, 4, 0);
        rig.call(Call.FUTEX_WAIT, page, 0);
        assertNotEquals(first, rig.running());
        assertEquals(0, rig.ok(Call.FUTEX_WAKE, page + 4, 10));
        assertEquals(1, rig.ok(Call.FUTEX_WAKE, page, 10));
        rig.callBy(Call.FUTEX_WAIT, rig.now + 100, page, 0);
        assertSame(first, rig.running());
        assertEquals(KernelError.OK, rig.x(0));
        rig.callBy(Call.SLEEP, rig.now + 1_000);
        assertEquals(KernelError.TIMED_OUT, rig.x(0));
    }

    @Test
    void theCollectorStopsAndReadsTheOthers() {
        long buffer = rig.ok(Call.MAP, 0, Page.SIZE, MapFlags.READ | MapFlags.WRITE);
        long number = create();
        assertEquals(1, rig.ok(Call.THREADS_STOP));
        rig.call(Call.YIELD);
        assertSame(first, rig.running());
        rig.pass(Scheduler.SLICE * 4);
        assertSame(first, rig.running());
        assertEquals(number, rig.ok(Call.THREAD_REGISTERS, number, buffer));
        long physical = Descriptor.address(first.process.space.descriptor(buffer));
        assertEquals(5, Memory.load64(physical));
        assertEquals(ENTRY, Memory.load64(physical + ThreadRegisters.PC));
        assertEquals(0x100000, Memory.load64(physical + ThreadRegisters.SP));
        rig.fails(KernelError.NOT_FOUND, Call.THREAD_REGISTERS, number + 1, buffer);
        rig.fails(KernelError.BAD_ADDRESS, Call.THREAD_REGISTERS, number, buffer + Page.SIZE - 8);
        rig.fails(KernelError.BAD_ADDRESS, Call.THREAD_REGISTERS, number, buffer + 4);
        rig.ok(Call.THREADS_RESUME);
        rig.call(Call.YIELD);
        assertEquals(number, rig.running().number);
    }

    @Test
    void priorityPassesThroughAChainOfCalls() {
        // Thread n serves s[n] and calls s[n - 1]; the last caller is urgent, so all become so.
        int length = Lending.DEPTH - 2;
        long[] servers = new long[length];
        long[] connections = new long[length];
        for (int i = 0; i < length; i++) {
            servers[i] = rig.ok(Call.SERVER_CREATE);
            connections[i] = rig.serverConnection(servers[i], i);
        }
        ThreadControl[] threads = new ThreadControl[length];
        for (int i = 0; i < length; i++) {
            rig.call(Call.THREAD_CREATE, ENTRY, 0, 0, 0, Priority.PROGRAM);
        }
        long urgent = rig.ok(Call.THREAD_CREATE, ENTRY, 0, 0, 0, Priority.LOWEST);
        rig.call(Call.THREAD_PRIORITY, first.number, Priority.LOWEST);
        for (int i = 0; i < length; i++) {
            threads[i] = rig.running();
            assertEquals(Priority.PROGRAM, threads[i].priority);
            rig.call(Call.REPLY_RECEIVE, servers[i], 0);
        }
        assertTrue(rig.running() == first || rig.running().number == urgent);
        rig.until(first);
        rig.call(Call.CALL, connections[length - 1], 0);
        for (int i = length - 1; i > 0; i--) {
            assertSame(threads[i], rig.running());
            rig.call(Call.CALL, connections[i - 1], 0);
        }
        assertSame(threads[0], rig.running());
        rig.call(Call.THREAD_PRIORITY, first.number, Priority.DRIVER);
        for (ThreadControl thread : threads) {
            assertEquals(Priority.DRIVER, thread.effective);
        }
        rig.call(Call.THREAD_PRIORITY, first.number, Priority.LOWEST);
        for (ThreadControl thread : threads) {
            assertEquals(Priority.PROGRAM, thread.effective);
        }
    }
}
