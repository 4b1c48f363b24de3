package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.Call;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.Priority;
import beetos.abi.Rights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Connections to the limit, and loans that find no room.
class ConnectionTest {
    private final Rig rig = new Rig(32);
    private final ThreadControl first = rig.running();

    @AfterEach
    void check() {
        Invariants.check(rig.kernel);
        rig.close();
    }

    @Test
    void noProcessUsesUpTheTable() {
        int all = rig.kernel.tables.connections.length;
        long server = rig.ok(Call.SERVER_CREATE);
        for (int child = 0; child < 9; child++) {
            long process = rig.spawn(Priority.LOWEST);
            rig.callBy(Call.PROCESS_WAIT, rig.now + 1_000_000, process);
            int made = fill(rig.ok(Call.SERVER_CREATE)) + fill(rig.ok(Call.SERVER_CREATE));
            assertTrue(made <= all / 8 && (child > 0 || made == all / 8), "made " + made);
            rig.callBy(Call.SLEEP, Long.MAX_VALUE);
            assertSame(first, rig.running());
        }
        assertEquals(all / 8, fill(server));
    }

    @Test
    void aServiceHasMoreButNotAll() {
        int all = rig.kernel.tables.connections.length;
        long server = rig.ok(Call.SERVER_CREATE);
        long service = rig.spawn(Priority.LOWEST, server);
        rig.callBy(Call.PROCESS_WAIT, rig.now + 1_000_000, service);
        assertEquals(all / 2, fill(InitialHandles.FIRST_GRANTED));
        rig.pass(2_000_000);
        rig.ok(Call.PROCESS_KILL, service, 0);
        rig.call(Call.PROCESS_WAIT, service);
        rig.ok(Call.HANDLE_CLOSE, server);
        assertEquals(0, first.process.connections);
    }

    /// How many connections of a server the running process makes, each kept, until it is refused.
    private int fill(long server) {
        int made = 0;
        while (rig.call(Call.CONNECTION_CREATE, server, made, Rights.SEND) == rig.running() && rig.x(0) > 0) {
            made++;
        }
        assertEquals(KernelError.LIMIT_REACHED, rig.x(0));
        return made;
    }

    /// A loan that the taker has no memory to map costs it no addresses either.
    @Test
    void aLoanThatFindsNoRoomLeavesNoGap() {
        long server = rig.ok(Call.SERVER_CREATE);
        long connection = rig.serverConnection(server, 7);
        long taker = rig.spawn(Priority.LOWEST, server);
        rig.callBy(Call.PROCESS_WAIT, rig.now + 1_000_000, taker);
        ThreadControl receiver = rig.running();
        for (long at = Rig.STACK + 4 * Page.SIZE; rig.call(Call.MAP, at, Page.SIZE, MapFlags.READ) == receiver && rig.x(0) > 0; at += Page.SIZE) {
            assertSame(receiver, rig.running());
        }
        assertEquals(KernelError.OUT_OF_MEMORY, rig.x(0));
        long gap = receiver.process.space.gap(2);
        receiver.process.space.freed(gap);
        rig.call(Call.REPLY_RECEIVE, InitialHandles.FIRST_GRANTED, 0);
        assertSame(first, rig.running());
        long page = rig.ok(Call.MAP, 0, Page.SIZE, MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE);
        rig.fails(KernelError.OUT_OF_MEMORY, Call.LEND, connection, 1, Rig.range(page, 1));
        assertEquals(gap, receiver.process.space.gap(2));
    }
}
