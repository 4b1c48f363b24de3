package beetos.kernel;

import beetos.abi.HandleKind;
import beetos.abi.KernelError;
import beetos.abi.MessageKind;
import beetos.abi.Rights;
import beetos.machine.Memory;

/// What [FastPath] is for scalars, for lends and the replies to them. Each answers whether it did it: then the thread to run is current;
/// else nothing has changed. Apart from [FastPath], whose code stays the shorter for it.
final class LendPath {
    private final Scheduler scheduler;
    private final Envelope[] envelopes;
    private final Loans loans;
    private final Cpu cpu;

    LendPath(Scheduler scheduler, Tables tables, Loans loans, Cpu cpu) {
        this.scheduler = scheduler;
        this.envelopes = tables.envelopes;
        this.loans = loans;
        this.cpu = cpu;
    }

    /// LEND and LEND_MUTABLE, by kind.
    boolean lend(ThreadControl caller, long from, int kind) {
        Connection connection = connection(caller, from);
        if (connection == null || caller.spare == null) {
            return false;
        }
        ThreadControl receiver = receiver(connection, from);
        if (receiver == null) {
            return false;
        }
        Envelope envelope = caller.envelope;
        envelope.kind = kind;
        envelope.sender = caller.process;
        long range = loans.begin(envelope, receiver.process, Memory.load64(from + 2 * 8));
        if (range < 0) {
            return false;
        }
        long to = receiver.context;
        cpu.copyFive(from + 8, to + 2 * 8);
        Memory.store64(to + 3 * 8, range);
        deliver(caller, connection, receiver, kind);
        return true;
    }

    /// The connection that x0 names, if the caller may send over it.
    private static Connection connection(ThreadControl caller, long from) {
        Handle handle = caller.process.handles.find(Memory.load64(from));
        return handle == null || handle.kind != HandleKind.CONNECTION || (handle.rights & Rights.SEND) == 0 ? null : handle.connection;
    }

    /// The thread that waits for a message without handles or deadline, if it may run.
    private static ThreadControl receiver(Connection connection, long from) {
        ThreadControl receiver = connection.server.receivers.first();
        return receiver == null || receiver.stopped || receiver.deadline.position != Deadline.OUTSIDE
                || (Memory.load64(from + 7 * 8) | Memory.load64(from + 9 * 8)) != 0 ? null : receiver;
    }

    /// All but the words. The receiver runs.
    private void deliver(ThreadControl caller, Connection connection, ThreadControl receiver, int kind) {
        connection.server.receivers.removeFirst();
        ProcessControl process = caller.process;
        Envelope envelope = caller.envelope;
        envelope.kind = kind;
        envelope.state = Envelope.TAKEN;
        envelope.renew();
        envelope.client = caller;
        envelope.holder = receiver;
        envelope.holderProcess = receiver.process;
        caller.state = ThreadState.AWAITING_REPLY;
        receiver.lender = caller;
        if (caller.effective > receiver.effective) {
            receiver.effective = caller.effective;
        }
        long to = receiver.context;
        Memory.store64(to, kind | (long) process.id() << MessageKind.SENDER_SHIFT);
        Memory.store64(to + 8, connection.badge);
        Memory.store64(to + 7 * 8, envelope.token);
        Memory.store64(to + 8 * 8, 0);
        Memory.store64(to + 9 * 8, process.application);
        scheduler.switchTo(receiver);
    }

    /// REPLY_RECEIVE for a lend.
    boolean replyLend(ThreadControl caller, long from) {
        Envelope envelope = envelope(caller, from);
        if (envelope == null || envelope.kind == MessageKind.BLOCKING_SCALAR || envelope.client == null || !mayRun(envelope.client)) {
            return false;
        }
        Server server = server(caller, from);
        if (server == null || loans.isLentOn(envelope)) {
            return false;
        }
        loans.end(envelope, caller.process);
        answer(caller, from, envelope, server);
        return true;
    }

    /// What x1 answers, if it is the caller's to answer.
    private Envelope envelope(ThreadControl caller, long from) {
        long token = Memory.load64(from + 8);
        int index = (int) token & (1 << Envelope.INDEX_BITS) - 1;
        if (index >= envelopes.length) {
            return null;
        }
        Envelope envelope = envelopes[index];
        return envelope.token != token || envelope.state != Envelope.TAKEN || envelope.holder != caller ? null : envelope;
    }

    /// The server that x0 names, if the caller may receive and there is nothing to receive now, nor handles or a deadline.
    private static Server server(ThreadControl caller, long from) {
        Handle handle = caller.process.handles.find(Memory.load64(from));
        if (handle == null || handle.kind != HandleKind.SERVER || (handle.rights & Rights.RECEIVE) == 0) {
            return null;
        }
        Server server = handle.server;
        return (server.pending | Memory.load64(from + 7 * 8) | Memory.load64(from + 9 * 8)) != 0
                || server.closedFirst != null || !server.queue.isEmpty() ? null : server;
    }

    private boolean mayRun(ThreadControl client) {
        return !client.stopped && client.deadline.position == Deadline.OUTSIDE && scheduler.levels >>> client.effective == 0;
    }

    /// The client runs, the caller receives.
    private void answer(ThreadControl caller, long from, Envelope envelope, Server server) {
        ThreadControl client = envelope.client;
        envelope.state = Envelope.FREE;
        envelope.holder = null;
        caller.lender = null;
        caller.serving = server;
        caller.effective = caller.priority;
        caller.state = ThreadState.RECEIVING;
        server.receivers.addFirst(caller);
        long to = client.context;
        Memory.store64(to, KernelError.OK);
        cpu.copyFive(from + 2 * 8, to + 8);
        Memory.store64(to + 7 * 8, 0);
        scheduler.switchTo(client);
    }
}
