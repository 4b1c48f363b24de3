package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.Call;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.Priority;
import beetos.abi.ProcessState;
import beetos.abi.Rights;
import beetos.kernel.memory.Account;
import beetos.kernel.memory.Descriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens between two restarts of a long call. A child has two threads: `slow` works through a range, and an interrupt after its
/// first slice lets `quick`, of higher priority, do something to what is left. The first process is the server of both.
class RestartTest {
    private static final long CONNECTION = InitialHandles.FIRST_GRANTED;
    private static final long SYSTEM = CONNECTION + 1;
    private static final int LENDABLE = MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE;
    private static final long PAGES = 40;
    private static final long HIT = 30;
    private static final long LONG = 1_000_000_000;

    private Rig rig;
    private ThreadControl server;
    private ThreadControl slow;
    private ThreadControl quick;
    private ProcessControl process;
    private long handle;
    private long range;

    @BeforeEach
    void start() {
        rig = new Rig();
        server = rig.running();
        handle = rig.ok(Call.SERVER_CREATE);
        rig.spawn(Priority.PROGRAM, Rig.moved(rig.serverConnection(handle, 1)), InitialHandles.SYSTEM);
        rig.call(Call.REPLY_RECEIVE, handle, 0);
        slow = rig.running();
        process = slow.process;
        range = rig.ok(Call.MAP, 0, PAGES * Page.SIZE, LENDABLE);
        rig.call(Call.THREAD_CREATE, 0x10200, 0, Rig.STACK, 0, Priority.PROGRAM + 1);
        quick = rig.running();
        assertNotEquals(slow, quick);
        rig.callBy(Call.SLEEP, rig.now + 1_000);
        assertSame(slow, rig.running());
    }

    @AfterEach
    void check() {
        Invariants.check(rig.kernel);
        rig.close();
    }

    /// `slow` makes a call, whose first preemption point lets `quick` run.
    private void interrupted(int call, long... arguments) {
        rig.now += 2_000;
        rig.call(call, arguments);
        assertSame(quick, rig.running());
        assertSame(slow, process.mapper);
    }

    /// `quick` lends two pages in the middle; the server keeps them until `slow`'s call has ended.
    private long lend() {
        rig.call(Call.LEND_MUTABLE, CONNECTION, 7, Rig.range(range + HIT * Page.SIZE, 2), 0, 0);
        assertSame(server, rig.running());
        long token = rig.x(7);
        rig.callBy(Call.SLEEP, rig.now + LONG);
        assertSame(slow, rig.running());
        Invariants.check(rig.kernel);
        return token;
    }

    private void giveBack(long token) {
        rig.pass(2 * LONG);
        rig.until(server);
        rig.ok(Call.REPLY, 0, token);
        Invariants.check(rig.kernel);
        assertEquals(KernelError.OK, rig.x(quick, 0));
    }

    @Test
    void unmapStopsAtALoanTakenMeanwhile() {
        interrupted(Call.UNMAP, range, PAGES * Page.SIZE);
        long token = lend();
        assertEquals(KernelError.ON_LOAN, rig.x(0));
        giveBack(token);
    }

    @Test
    void protectStopsAtALoanTakenMeanwhile() {
        interrupted(Call.PROTECT, range, PAGES * Page.SIZE, MapFlags.READ);
        long token = lend();
        assertEquals(KernelError.ON_LOAN, rig.x(0));
        giveBack(token);
        assertTrue(Descriptor.isWritable(process.space.descriptor(range + HIT * Page.SIZE)));
    }

    @Test
    void movingToAChildStopsAtALoanTakenMeanwhile() {
        long child = rig.ok(Call.PROCESS_CREATE, SYSTEM, PAGES + 8, Priority.PROGRAM, 1);
        interrupted(Call.PROCESS_MAP, child, Rig.STACK, range, PAGES * Page.SIZE, LENDABLE);
        long token = lend();
        assertEquals(KernelError.ON_LOAN, rig.x(0));
        giveBack(token);
    }

    /// A loan that `quick` receives takes a place in the range that `slow` is filling.
    @Test
    void mapStopsAtALoanReceivedMeanwhile() {
        rig.pass(2_000);
        assertSame(quick, rig.running());
        long own = rig.ok(Call.SERVER_CREATE);
        rig.call(Call.SEND, CONNECTION, 1, 0, 0, 0, 0, 0, Rig.moved(rig.serverConnection(own, 2)));
        rig.until(server);
        long connection = rig.x(8);
        long lent = rig.ok(Call.MAP, 0, Page.SIZE, LENDABLE);
        rig.callBy(Call.SLEEP, rig.now + 5_000);
        rig.until(quick);
        rig.callBy(Call.SLEEP, rig.now + 5_000);
        assertSame(slow, rig.running());
        long used = process.account.used();
        rig.now += 10_000;
        rig.call(Call.MAP, range + PAGES * Page.SIZE, PAGES * Page.SIZE, LENDABLE);
        assertSame(server, rig.running());
        rig.call(Call.LEND, connection, 3, Rig.range(lent, 1));
        assertSame(quick, rig.running());
        rig.call(Call.REPLY_RECEIVE, own, 0);
        long token = rig.x(7);
        assertNotEquals(0, token);
        rig.callBy(Call.SLEEP, rig.now + LONG);
        assertSame(slow, rig.running());
        assertEquals(KernelError.MEMORY_IN_USE, rig.x(0));
        assertEquals(used + 16 * Account.FRAME, process.account.used());
        rig.pass(2 * LONG);
        rig.until(quick);
        rig.call(Call.REPLY, 0, token);
        assertEquals(KernelError.OK, rig.x(quick, 0));
    }

    /// The number of the handle that `slow` maps into names another process when the call goes on.
    @Test
    void mappingGoesOnIntoNoOtherProcess() {
        long child = rig.ok(Call.PROCESS_CREATE, SYSTEM, PAGES + 6, Priority.PROGRAM, 1);
        ProcessControl first = process.handles.find(child).process;
        interrupted(Call.PROCESS_MAP, child, Rig.STACK, 0, PAGES * Page.SIZE, LENDABLE);
        long kept = rig.ok(Call.HANDLE_DUPLICATE, child, Rights.ALL);
        rig.ok(Call.HANDLE_CLOSE, child);
        assertEquals(child, rig.ok(Call.PROCESS_CREATE, SYSTEM, PAGES + 6, Priority.PROGRAM, 2));
        ProcessControl second = process.handles.find(child).process;
        long used = second.account.used();
        rig.callBy(Call.SLEEP, rig.now + LONG);
        assertSame(slow, rig.running());
        assertEquals(KernelError.BAD_HANDLE, rig.x(0));
        assertEquals(used, second.account.used());
        assertSame(first, process.handles.find(kept).process);
    }

    /// Nor does it leave its charge behind when its process ends.
    @Test
    void aBuilderThatDiesLeavesNoCharge() {
        long child = rig.ok(Call.PROCESS_CREATE, SYSTEM, PAGES + 6, Priority.PROGRAM, 1);
        ProcessControl built = process.handles.find(child).process;
        interrupted(Call.PROCESS_MAP, child, Rig.STACK, 0, PAGES * Page.SIZE, LENDABLE);
        rig.call(Call.SEND, CONNECTION, 1, 0, 0, 0, 0, 0, Rig.moved(child));
        rig.callBy(Call.SLEEP, rig.now + LONG);
        assertSame(quick, rig.running());
        rig.call(Call.PROCESS_EXIT, 0);
        assertSame(server, rig.running());
        assertEquals(ProcessState.CREATED, built.state());
        rig.ok(Call.YIELD);
    }
}
