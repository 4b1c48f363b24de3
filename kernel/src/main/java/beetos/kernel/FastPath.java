package beetos.kernel;

import beetos.abi.HandleKind;
import beetos.abi.KernelError;
import beetos.abi.MessageKind;
import beetos.abi.Rights;
import beetos.machine.Memory;

/// The two calls that most of the system's time goes through, straight through: a blocking scalar to a server that waits, and the reply to
/// one with the next receive. No queue, no scheduler pass, no timer. Whatever is unusual (handles, deadlines, memory, a stopped
/// thread, something pending, a thread that should run first) is left to [LendPath], [Messages] and [Replies], before anything has changed.
///
/// Each answers the context to resume, or 0: not for me.
final class FastPath {
    private final Envelope[] envelopes;
    private final Cpu cpu;

    FastPath(Tables tables, Cpu cpu) {
        this.envelopes = tables.envelopes;
        this.cpu = cpu;
    }

    /// CALL. The caller lends its priority, so the receiver is the thread to run.
    long call(Scheduler scheduler, ThreadControl caller, long from) {
        ProcessControl process = caller.process;
        Handle handle = process.handles.find(Memory.load64(from));
        if (handle == null || handle.kind != HandleKind.CONNECTION || (handle.rights & Rights.SEND) == 0) {
            return 0;
        }
        Connection connection = handle.connection;
        Server server = connection.server;
        ThreadControl receiver = server.receivers.first();
        if (receiver == null || receiver.stopped || receiver.deadline.position != Deadline.OUTSIDE
                || (Memory.load64(from + 7 * 8) | Memory.load64(from + 9 * 8)) != 0) {
            return 0;
        }
        server.receivers.removeFirst();
        Envelope envelope = caller.envelope;
        envelope.kind = MessageKind.BLOCKING_SCALAR;
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
        Memory.store64(to, MessageKind.BLOCKING_SCALAR | (long) process.id() << MessageKind.SENDER_SHIFT);
        Memory.store64(to + 8, connection.badge);
        cpu.copyFive(from + 8, to + 2 * 8);
        Memory.store64(to + 7 * 8, envelope.token);
        Memory.store64(to + 8 * 8, 0);
        Memory.store64(to + 9 * 8, process.application);
        scheduler.switchTo(receiver);
        return to;
    }

    /// REPLY_RECEIVE. Nothing else is ready at the client's priority or above, so the client is the thread to run.
    long replyReceive(Scheduler scheduler, ThreadControl caller, long from) {
        long token = Memory.load64(from + 8);
        int index = (int) token & (1 << Envelope.INDEX_BITS) - 1;
        if (index >= envelopes.length) {
            return 0;
        }
        Envelope envelope = envelopes[index];
        if (envelope.kind != MessageKind.BLOCKING_SCALAR || envelope.token != token || envelope.state != Envelope.TAKEN
                || envelope.holder != caller) {
            return 0;
        }
        Handle handle = caller.process.handles.find(Memory.load64(from));
        if (handle == null || handle.kind != HandleKind.SERVER || (handle.rights & Rights.RECEIVE) == 0) {
            return 0;
        }
        Server server = handle.server;
        if ((server.pending | Memory.load64(from + 7 * 8) | Memory.load64(from + 9 * 8)) != 0
                || server.closedFirst != null || !server.queue.isEmpty()) {
            return 0;
        }
        ThreadControl client = envelope.client;
        if (client.stopped || client.deadline.position != Deadline.OUTSIDE || scheduler.levels >>> client.effective != 0) {
            return 0;
        }
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
        return to;
    }
}
