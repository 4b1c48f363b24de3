package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.Call;
import beetos.abi.HandleKind;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.abi.Page;
import beetos.abi.Priority;
import beetos.abi.Rights;
import beetos.kernel.memory.Descriptor;
import beetos.machine.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every kind of message between a server (the first process) and a client (its child, of lower priority, so that it runs while the server waits).
class MessageTest {
    private static final long BADGE = 0xB00;
    private static final long CONNECTION = InitialHandles.FIRST_GRANTED;

    private Rig rig;
    private ThreadControl server;
    private ThreadControl client;
    private long handle;
    private long process;
    private long secondHandle;

    @BeforeEach
    void start() {
        rig = new Rig();
        server = rig.running();
        handle = rig.ok(Call.SERVER_CREATE);
        process = rig.spawn(Priority.PROGRAM, Rig.moved(rig.serverConnection(handle, BADGE)));
        receive(0);
        client = rig.running();
        assertNotEquals(server, client);
    }

    @AfterEach
    void check() {
        Invariants.check(rig.kernel);
        rig.close();
    }

    private void receive(long token, long... words) {
        long[] arguments = new long[8];
        arguments[0] = handle;
        arguments[1] = token;
        System.arraycopy(words, 0, arguments, 2, words.length);
        rig.call(Call.REPLY_RECEIVE, arguments);
    }

    private int kind() {
        return (int) (rig.x(0) & MessageKind.MASK);
    }

    @Test
    void blockingScalarGoesStraightToTheServerAndBack() {
        rig.call(Call.CALL, CONNECTION, 5, 1, 2, 3, 4);
        assertSame(server, rig.running());
        assertEquals(MessageKind.BLOCKING_SCALAR | (long) client.process.id() << MessageKind.SENDER_SHIFT, rig.x(0));
        long[] expected = {BADGE, 5, 1, 2, 3, 4};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], rig.x(i + 1));
        }
        assertEquals(77, rig.x(9));
        receive(rig.x(7), 10, 11, 12, 13, 14);
        assertSame(client, rig.running());
        assertEquals(KernelError.OK, rig.x(0));
        for (int i = 1; i <= 5; i++) {
            assertEquals(9 + i, rig.x(i));
        }
    }

    @Test
    void aTokenWorksOnce() {
        rig.call(Call.CALL, CONNECTION, 5);
        long token = rig.x(7);
        rig.ok(Call.REPLY, 0, token, 1);
        rig.fails(KernelError.BAD_TOKEN, Call.REPLY, 0, token, 1);
        rig.fails(KernelError.BAD_TOKEN, Call.REPLY, 0, token + (1 << 16), 1);
        rig.fails(KernelError.BAD_TOKEN, Call.REPLY_RECEIVE, handle, -1);
    }

    @Test
    void anotherProcessCannotReply() {
        rig.call(Call.CALL, CONNECTION, 5);
        long token = rig.x(7);
        rig.spawn(Priority.HIGHEST);
        rig.fails(KernelError.BAD_TOKEN, Call.REPLY, 0, token);
    }

    @Test
    void scalarDoesNotWait() {
        rig.call(Call.SEND, CONNECTION, 6, 1, 2, 3, 4);
        assertSame(server, rig.running());
        assertEquals(MessageKind.SCALAR, kind());
        assertEquals(0, rig.x(7));
        receive(0);
        assertEquals(KernelError.OK, rig.x(client, 0));
    }

    @Test
    void aQueueHoldsSixteenAndThenTheSenderWaits() {
        rig.call(Call.SEND, CONNECTION, 0);
        rig.callBy(Call.SLEEP, rig.now + 1_000_000);
        for (int i = 1; i <= Message.MAXIMUM_OUTSTANDING; i++) {
            rig.ok(Call.SEND, CONNECTION, i);
        }
        rig.callBy(Call.SEND, 1, CONNECTION, 17);
        assertEquals(KernelError.QUEUE_FULL, rig.x(0));
        rig.call(Call.SEND, CONNECTION, 17); // waits; the server wakes by its deadline
        assertSame(server, rig.running());
        for (int i = 1; i <= Message.MAXIMUM_OUTSTANDING + 1; i++) {
            receive(0);
            assertEquals(i, rig.x(2));
            if (i == 1) {
                rig.callBy(Call.SLEEP, rig.now + 1_000_000); // lets the client send its seventeenth
                rig.callBy(Call.SLEEP, rig.now + 1_000_000);
            }
        }
    }

    @Test
    void aLentRangeIsReadOnlyOnBothSides() {
        Memory.store64(physical(client, Rig.STACK), 99);
        rig.call(Call.LEND, CONNECTION, 7, Rig.range(Rig.STACK, 2), 8, 16);
        assertSame(server, rig.running());
        assertEquals(MessageKind.BORROW, kind());
        long there = rig.x(3) & -Page.SIZE;
        assertEquals(2, rig.x(3) & Message.RANGE_PAGES);
        assertEquals(99, Memory.load64(physical(server, there)));
        assertTrue(!Descriptor.isWritable(server.process.space.descriptor(there)));
        assertTrue(!Descriptor.isWritable(client.process.space.descriptor(Rig.STACK)));
        Invariants.check(rig.kernel);
        long token = rig.x(7);
        rig.fails(KernelError.ON_LOAN, Call.UNMAP, there, Page.SIZE);
        receive(token, 3, 4);
        assertSame(client, rig.running());
        assertEquals(3, rig.x(1));
        assertEquals(4, rig.x(2));
        assertTrue(Descriptor.isWritable(client.process.space.descriptor(Rig.STACK)));
        assertEquals(0, server.process.space.descriptor(there));
    }

    @Test
    void aMutablyLentRangeIsGoneFromTheLender() {
        rig.call(Call.LEND_MUTABLE, CONNECTION, 7, Rig.range(Rig.STACK, 4));
        long there = rig.x(3) & -Page.SIZE;
        assertTrue(Descriptor.isWritable(server.process.space.descriptor(there)));
        assertTrue(!Descriptor.isValid(client.process.space.descriptor(Rig.STACK)));
        Memory.store64(physical(server, there), 5);
        Invariants.check(rig.kernel);
        receive(rig.x(7));
        assertEquals(5, Memory.load64(physical(client, Rig.STACK)));
    }

    @Test
    void onlyLendableMemoryIsLent() {
        long plain = rig.ok(Call.MAP, 0, Page.SIZE, MapFlags.READ | MapFlags.WRITE);
        rig.fails(KernelError.NOT_LENDABLE, Call.LEND, CONNECTION, 7, Rig.range(plain, 1));
        rig.fails(KernelError.BAD_ARGUMENT, Call.LEND, CONNECTION, 7, Rig.range(Rig.STACK, 0));
        rig.fails(KernelError.BAD_ARGUMENT, Call.LEND, CONNECTION, 7, Rig.range(Rig.STACK, 257));
        rig.fails(KernelError.BAD_ADDRESS, Call.LEND, CONNECTION, 7, Rig.range(Rig.STACK, 5));
        rig.fails(KernelError.BAD_ADDRESS, Call.LEND, CONNECTION, 7, -Page.SIZE | 1);
        long readable = rig.ok(Call.MAP, 0, Page.SIZE, MapFlags.READ | MapFlags.LENDABLE);
        rig.fails(KernelError.NOT_LENDABLE, Call.LEND_MUTABLE, CONNECTION, 7, Rig.range(readable, 1));
    }

    @Test
    void aMovedRangeBelongsToTheServer() {
        int frame = rig.kernel.frames.index(physical(client, Rig.STACK));
        rig.call(Call.MOVE, CONNECTION, 8, Rig.range(Rig.STACK, 2), 1, 2);
        assertSame(server, rig.running());
        assertEquals(MessageKind.MOVE, kind());
        assertEquals(0, client.process.space.descriptor(Rig.STACK));
        assertEquals(server.process.slot, rig.kernel.frames.owner(frame));
        rig.ok(Call.UNMAP, rig.x(3) & -Page.SIZE, 2 * Page.SIZE);
    }

    @Test
    void aGrantIsReadOnlyOnBothSidesAndCounted() {
        long own = rig.kernel.frames.free();
        rig.call(Call.CALL, CONNECTION, 9);
        long token = rig.x(7);
        long page = rig.ok(Call.MAP, 0, Page.SIZE, MapFlags.READ | MapFlags.WRITE);
        rig.ok(Call.REPLY_GRANT, Rig.range(page, 1), token, 4, 5);
        rig.fails(KernelError.ON_LOAN, Call.PROTECT, page, Page.SIZE, MapFlags.READ | MapFlags.WRITE);
        Invariants.check(rig.kernel);
        rig.ok(Call.UNMAP, page, Page.SIZE);
        receive(0);
        assertSame(client, rig.running());
        long there = rig.x(1) & -Page.SIZE;
        assertTrue(Descriptor.isValid(client.process.space.descriptor(there)));
        rig.ok(Call.UNMAP, there, Page.SIZE);
        assertTrue(rig.kernel.frames.free() >= own - 2); // but for tables
    }

    @Test
    void aGrantGoesOnToTheNextMessage() {
        rig.call(Call.CALL, CONNECTION, 9);
        long token = rig.x(7);
        long page = rig.ok(Call.MAP, 0, 2 * Page.SIZE, MapFlags.READ | MapFlags.WRITE);
        rig.fails(KernelError.BAD_HANDLE, Call.REPLY_GRANT, Rig.range(page, 2), token, 4, 5, 6, 7, 0, 900);
        rig.call(Call.REPLY_GRANT, Rig.range(page, 2), token, 4, 5, 6, 7, 0, handle);
        assertSame(client, rig.running());
        assertEquals(2, rig.x(1) & Page.SIZE - 1);
        assertEquals(4, rig.x(2));
        assertEquals(7, rig.x(5));
        long there = rig.x(1) & -Page.SIZE;
        rig.call(Call.CALL, CONNECTION, 10);
        assertSame(server, rig.running());
        assertEquals(10, rig.x(2));
        token = rig.x(7);
        rig.call(Call.REPLY_GRANT, Rig.range(page, 1), token, 0, 0, 0, 0, 0, handle);
        assertSame(client, rig.running());
        long again = rig.x(1) & -Page.SIZE;
        rig.ok(Call.UNMAP, there, 2 * Page.SIZE);
        rig.ok(Call.UNMAP, again, Page.SIZE);
    }

    @Test
    void handlesForAClientThatGaveUpAreClosed() {
        rig.callBy(Call.LEND_MUTABLE, rig.now + 1_000, CONNECTION, 1, Rig.range(Rig.STACK, 1));
        long token = rig.x(7);
        rig.callBy(Call.SLEEP, rig.now + 5_000);
        assertEquals(KernelError.TIMED_OUT, rig.x(0));
        rig.pass(10_000);
        assertSame(server, rig.running());
        long given = rig.serverConnection(handle, 44);
        rig.call(Call.REPLY_RECEIVE, handle, token, 0, 0, 0, 0, 0, Rig.moved(given));
        assertSame(server, rig.running());
        assertEquals(MessageKind.CLOSED, kind());
        assertEquals(44, rig.x(1));
    }

    @Test
    void handlesTravelInMessagesAndReplies() {
        long own = rig.ok(Call.SERVER_CREATE);
        long connection = rig.serverConnection(own, 3);
        rig.fails(KernelError.NOT_PERMITTED, Call.CALL, CONNECTION, 1, 0, 0, 0, 0, 0, own);
        rig.fails(KernelError.BAD_HANDLE, Call.CALL, CONNECTION, 1, 0, 0, 0, 0, 0, 900);
        rig.fails(KernelError.BAD_ARGUMENT, Call.CALL, CONNECTION, 1, 0, 0, 0, 0, 0, Rig.moved(connection) | connection << 16);
        rig.call(Call.CALL, CONNECTION, 1, 0, 0, 0, 0, 0, Rig.moved(connection));
        long received = rig.x(8);
        long token = rig.x(7);
        assertEquals(HandleKind.CONNECTION, rig.ok(Call.HANDLE_KIND, received));
        rig.call(Call.REPLY_RECEIVE, handle, token, 0, 0, 0, 0, 0, Rig.moved(received));
        assertSame(client, rig.running());
        assertEquals(HandleKind.CONNECTION, rig.ok(Call.HANDLE_KIND, rig.x(7)));
    }

    @Test
    void theLastHandleOfABadgeIsReported() {
        long copy = rig.ok(Call.HANDLE_DUPLICATE, CONNECTION, Rights.SEND);
        rig.ok(Call.HANDLE_CLOSE, CONNECTION);
        assertSame(client, rig.running());
        rig.call(Call.HANDLE_CLOSE, copy);
        assertSame(server, rig.running());
        assertEquals(MessageKind.CLOSED, kind());
        assertEquals(BADGE, rig.x(1));
    }

    @Test
    void aDeadlineEndsACallThatNobodyTook() {
        rig.call(Call.SEND, CONNECTION, 0);
        rig.callBy(Call.SLEEP, rig.now + 5_000);
        rig.callBy(Call.LEND_MUTABLE, rig.now + 1_000, CONNECTION, 1, Rig.range(Rig.STACK, 1));
        assertSame(client, rig.running());
        assertEquals(KernelError.TIMED_OUT, rig.x(0));
        assertTrue(Descriptor.isWritable(client.process.space.descriptor(Rig.STACK)));
    }

    @Test
    void aRangeThatWasTakenStaysAwayAfterItsDeadline() {
        rig.callBy(Call.LEND_MUTABLE, rig.now + 1_000, CONNECTION, 1, Rig.range(Rig.STACK, 1));
        long token = rig.x(7);
        rig.callBy(Call.SLEEP, rig.now + 5_000);
        assertSame(client, rig.running());
        assertEquals(KernelError.TIMED_OUT, rig.x(0));
        rig.fails(KernelError.ON_LOAN, Call.UNMAP, Rig.STACK, Page.SIZE);
        rig.fails(KernelError.ON_LOAN, Call.LEND, CONNECTION, 1, Rig.range(Rig.STACK, 1));
        Invariants.check(rig.kernel);
        rig.pass(10_000);
        assertSame(server, rig.running());
        receive(token);
        assertSame(client, rig.running());
        rig.ok(Call.UNMAP, Rig.STACK, Page.SIZE);
    }

    @Test
    void aDeadServerWakesItsClientsAndReturnsTheirPages() {
        ThreadControl second = secondServer();
        long connection = InitialHandles.FIRST_GRANTED + 1;
        rig.until(client);
        rig.call(Call.LEND_MUTABLE, connection, 1, Rig.range(Rig.STACK, 1));
        assertSame(second, rig.running());
        rig.call(Call.PROCESS_EXIT, 3);
        while (rig.running() != client) {
            rig.call(Call.REPLY_RECEIVE, handle, 0);
        }
        assertEquals(KernelError.SERVER_GONE, rig.x(0));
        assertTrue(Descriptor.isWritable(client.process.space.descriptor(Rig.STACK)));
        rig.fails(KernelError.SERVER_GONE, Call.CALL, connection, 1);
    }

    @Test
    void aQueuedClientLearnsThatTheServerIsGone() {
        ThreadControl second = secondServer();
        long connection = InitialHandles.FIRST_GRANTED + 1;
        rig.until(client);
        rig.call(Call.CALL, connection, 1);
        assertSame(second, rig.running());
        long token = rig.x(7);
        rig.ok(Call.REPLY, 0, token);
        rig.callBy(Call.SLEEP, rig.now + 1_000);
        rig.until(client);
        rig.call(Call.CALL, connection, 2); // queued: the server sleeps
        assertSame(second, rig.running());
        rig.call(Call.HANDLE_CLOSE, secondHandle);
        rig.callBy(Call.SLEEP, rig.now + 1_000_000);
        assertSame(client, rig.running());
        assertEquals(KernelError.SERVER_GONE, rig.x(0));
    }

    /// Another child with a server of its own that waits for a message; the client gets a connection to it at FIRST_GRANTED + 1.
    private ThreadControl secondServer() {
        rig.call(Call.CALL, CONNECTION, 0);
        long token = rig.x(7);
        long back = rig.serverConnection(handle, 1);
        rig.spawn(Priority.SERVICE, Rig.moved(back));
        receive(0);
        ThreadControl second = rig.running();
        secondHandle = rig.ok(Call.SERVER_CREATE);
        long own = secondHandle;
        long connection = rig.serverConnection(own, 8);
        rig.call(Call.CALL, CONNECTION, 0, 0, 0, 0, 0, 0, Rig.moved(connection));
        assertSame(server, rig.running());
        long received = rig.x(8);
        long other = rig.x(7);
        rig.ok(Call.REPLY, 0, other);
        rig.ok(Call.REPLY, 0, token, 0, 0, 0, 0, 0, Rig.moved(received));
        receive(0);
        rig.until(second);
        rig.call(Call.REPLY_RECEIVE, own, 0);
        assertSame(client, rig.running());
        assertEquals(CONNECTION + 1, rig.x(7));
        return second;
    }

    @Test
    void aDeadClientsLoanLastsUntilItIsReturned() {
        rig.call(Call.LEND_MUTABLE, CONNECTION, 1, Rig.range(Rig.STACK, 2));
        long token = rig.x(7);
        long there = rig.x(3) & -Page.SIZE;
        rig.ok(Call.PROCESS_KILL, process, 9);
        rig.call(Call.PROCESS_WAIT, process);
        assertSame(server, rig.running());
        assertEquals(9, rig.x(1));
        assertTrue(Descriptor.isWritable(server.process.space.descriptor(there)));
        Invariants.check(rig.kernel);
        rig.ok(Call.REPLY, 0, token);
        assertEquals(0, server.process.space.descriptor(there));
        rig.ok(Call.HANDLE_CLOSE, process);
        rig.callBy(Call.REPLY_RECEIVE, 1, handle, 0);
        assertEquals(MessageKind.CLOSED, kind());
        rig.callBy(Call.SLEEP, rig.now + 1_000_000);
        assertEquals(0, server.process.children);
    }

    @Test
    void nestedLoansEndInnerFirst() {
        ThreadControl disk = secondServer(); // the client plays the file system, the first process its client
        long connection = CONNECTION + 1;
        long toDisk = connection;
        rig.until(client);
        rig.call(Call.LEND_MUTABLE, toDisk, 1, Rig.range(Rig.STACK, 1));
        assertSame(disk, rig.running());
        long there = rig.x(3) & -Page.SIZE;
        long token = rig.x(7);
        rig.call(Call.LEND, CONNECTION, 2, Rig.range(there, 1)); // lends on what it borrows
        assertSame(server, rig.running());
        Invariants.check(rig.kernel);
        long inner = rig.x(7);
        rig.ok(Call.REPLY, 0, inner);
        receive(0);
        rig.until(disk);
        rig.call(Call.REPLY_RECEIVE, secondHandle, token);
        rig.until(client);
        assertTrue(Descriptor.isWritable(client.process.space.descriptor(Rig.STACK)));
    }

    @Test
    void notificationsComeFirst() {
        rig.call(Call.SEND, CONNECTION, 4);
        rig.ok(Call.NOTIFY, handle, 6);
        rig.ok(Call.NOTIFY, handle, 1);
        receive(0);
        assertEquals(MessageKind.NOTIFICATION, kind());
        assertEquals(7, rig.x(1));
    }

    @Test
    void aCallerLendsItsPriority() {
        rig.call(Call.CALL, CONNECTION, 1);
        long token = rig.x(7);
        rig.ok(Call.THREAD_PRIORITY, server.number, 2);
        assertEquals(Priority.PROGRAM, server.effective);
        rig.call(Call.REPLY, 0, token);
        assertEquals(2, server.effective);
        assertSame(client, rig.running());
    }

    private long physical(ThreadControl thread, long virtual) {
        return Descriptor.address(thread.process.space.descriptor(virtual)) | virtual & Page.SIZE - 1;
    }
}
