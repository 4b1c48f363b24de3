package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.Call;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.MessageKind;
import beetos.abi.Priority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A server that its maker gives to one child after another.
class KeptServerTest {
    private final Rig rig = new Rig();
    private final ThreadControl first = rig.running();

    @AfterEach
    void check() {
        Invariants.check(rig.kernel);
        rig.close();
    }

    /// A server that its maker gave to a child is still there for the next one: connections live, only what was taken is lost.
    @Test
    void aServerOutlivesWhoReceives() {
        long server = rig.ok(Call.SERVER_CREATE);
        long connection = rig.serverConnection(server, 7);
        rig.fails(KernelError.NOT_PERMITTED, Call.PROCESS_GIVE, rig.ok(Call.PROCESS_CREATE, InitialHandles.SYSTEM, 50, 4, 0), 0, Rig.moved(server));
        long holder = rig.spawn(5, server);
        rig.spawn(4, connection);
        rig.call(Call.PROCESS_WAIT, holder);
        rig.call(Call.REPLY_RECEIVE, InitialHandles.FIRST_GRANTED, 0);
        ThreadControl client = rig.running();
        rig.fails(KernelError.NOT_PERMITTED, Call.MOVE, InitialHandles.FIRST_GRANTED, 1, Rig.range(Rig.STACK, 1));
        rig.call(Call.CALL, InitialHandles.FIRST_GRANTED, 9);
        assertEquals(MessageKind.BLOCKING_SCALAR, rig.x(0) & MessageKind.MASK);
        rig.call(Call.PROCESS_EXIT, 0);
        assertSame(first, rig.running());
        rig.call(Call.SLEEP);
        rig.callBy(Call.SLEEP, rig.now + 1_000_000);
        assertSame(client, rig.running());
        assertEquals(KernelError.SERVER_GONE, rig.x(0));
        rig.call(Call.CALL, InitialHandles.FIRST_GRANTED, 10);   // waits for the next
        rig.pass(1_000_000);
        rig.ok(Call.HANDLE_CLOSE, holder);
        long next = rig.spawn(5, server);
        rig.call(Call.PROCESS_WAIT, next);
        rig.call(Call.REPLY_RECEIVE, InitialHandles.FIRST_GRANTED, 0);
        assertEquals(7, rig.x(1));
        assertEquals(10, rig.x(2));
        long token = rig.x(7);
        assertNotEquals(client, rig.running());
        rig.call(Call.REPLY_RECEIVE, InitialHandles.FIRST_GRANTED, token, 99);
        assertSame(client, rig.running());
        assertEquals(99, rig.x(1));
    }

    /// Its maker would own the memory, and the next run be told an address of its maker's.
    @Test
    void nothingIsMovedToItBetweenTwoRuns() {
        long server = rig.ok(Call.SERVER_CREATE);
        long connection = rig.serverConnection(server, 7);
        long holder = rig.spawn(5, server);
        rig.spawn(4, connection);
        rig.call(Call.PROCESS_WAIT, holder);
        rig.call(Call.PROCESS_EXIT, 0);
        assertSame(first, rig.running());
        rig.callBy(Call.SLEEP, rig.now + 1_000_000);
        assertNotEquals(first, rig.running());
        rig.fails(KernelError.NOT_PERMITTED, Call.MOVE, InitialHandles.FIRST_GRANTED, 1, Rig.range(Rig.STACK, 1));
    }

    /// Who has closed its handle is lent nothing by those who wait there, or in what comes to be in its place.
    @Test
    void whoGivesItBackOwesItNothing() {
        long server = rig.ok(Call.SERVER_CREATE);
        long connection = rig.serverConnection(server, 7);
        long holder = rig.spawn(5, server);
        rig.spawn(8, connection);
        rig.call(Call.PROCESS_WAIT, holder);
        ThreadControl client = rig.running();
        rig.callBy(Call.SLEEP, rig.now + 1_000_000);
        ThreadControl receiver = rig.running();
        assertNotEquals(client, receiver);
        rig.callBy(Call.REPLY_RECEIVE, 1, InitialHandles.FIRST_GRANTED, 0);
        rig.ok(Call.HANDLE_CLOSE, InitialHandles.FIRST_GRANTED);
        rig.pass(2_000_000);
        assertSame(client, rig.running());
        rig.call(Call.CALL, InitialHandles.FIRST_GRANTED, 9);
        assertEquals(receiver.priority, receiver.effective);
        assertTrue(receiver.serving == null);
    }
}
