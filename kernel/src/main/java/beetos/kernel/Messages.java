package beetos.kernel;

import beetos.abi.HandleKind;
import beetos.abi.KernelError;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.abi.Rights;

/// Sending, in all five kinds. Everything is checked before anything changes.
///
/// A blocking message goes to a waiting receiver at once, or its thread into the server's queue, where it takes no slot. A Scalar or
/// Move is copied into an envelope of its own, at most [Message#MAXIMUM_OUTSTANDING] over one connection; beyond that the sender waits for a slot.
final class Messages {
    /// Envelopes of one process that nobody has taken: so that none can use up the pool.
    private static final int PROCESS_LIMIT_DIVISOR = 8;

    private final Kernel kernel;
    private final int processLimit;

    Messages(Kernel kernel) {
        this.kernel = kernel;
        this.processLimit = kernel.tables.envelopes.length / PROCESS_LIMIT_DIVISOR;
    }

    /// LEND and LEND_MUTABLE by kind.
    long lend(ThreadControl caller, int kind) {
        return kernel.lends.lend(caller, caller.context, kind) ? Waiting.HANDED_OVER : send(caller, kind);
    }

    /// SEND, CALL, LEND, LEND_MUTABLE, MOVE by kind. Arguments are in the caller's registers.
    long send(ThreadControl caller, int kind) {
        long context = caller.context;
        HandleTable handles = caller.process.handles;
        long number = Context.x(context, 0);
        int right = kind == MessageKind.MOVE ? Rights.SEND | Rights.MOVE : Rights.SEND;
        Handle handle = handles.find(number, HandleKind.CONNECTION, right);
        if (handle == null) {
            return handles.refusal(number, HandleKind.CONNECTION);
        }
        Connection connection = handle.connection;
        if (!connection.server.alive) {
            return KernelError.SERVER_GONE;
        }
        long lanes = Context.x(context, 7);
        if (lanes != 0) {
            long checked = kernel.handles.check(caller.process, lanes);
            if (checked < 0) {
                return checked;
            }
        }
        if (kind == MessageKind.SCALAR) {
            return post(caller, connection, kind, Context.x(context, 2), lanes);
        }
        if (kind != MessageKind.BLOCKING_SCALAR && (kind == MessageKind.MOVE || connection.server.receivers.isEmpty())) {
            long checked = kernel.loans.check(caller.process, Context.x(context, 2), kind); // else when it is taken, now
            if (checked < 0) {
                return checked;
            }
        }
        if (kind == MessageKind.MOVE) {
            return kernel.cpu.interruptPending() ? kernel.waiting.restart(caller) : move(caller, connection, lanes);
        }
        return call(caller, connection, kind);
    }

    private long call(ThreadControl caller, Connection connection, int kind) {
        long deadline = Context.x(caller.context, 9);
        if (kernel.waiting.passed(deadline)) {
            return KernelError.TIMED_OUT;
        }
        if (kind != MessageKind.BLOCKING_SCALAR && caller.spare == null) {
            caller.spare = kernel.tables.takeEnvelope();
            if (caller.spare == null) {
                return KernelError.LIMIT_REACHED;
            }
        }
        Server server = connection.server;
        Envelope envelope = caller.envelope;
        envelope.kind = kind;
        envelope.connection = connection;
        envelope.server = server;
        envelope.client = caller;
        envelope.sender = caller.process;
        ThreadControl receiver = server.receivers.first();
        if (receiver == null) {
            connection.handles++; // the message refers to it until it is taken
            server.queue.add(envelope, caller.effective);
            kernel.waiting.block(caller, ThreadState.CALLING, null, deadline);
            kernel.lending.queueChanged(server);
            return Waiting.BLOCKED;
        }
        long taken = kernel.receiving.deliverCall(envelope, receiver);
        if (taken < 0) {
            envelope.state = Envelope.FREE;
            return taken;
        }
        kernel.waiting.block(caller, ThreadState.AWAITING_REPLY, null, deadline);
        kernel.waiting.wake(receiver);
        return Waiting.BLOCKED;
    }

    /// A server that was given away accepts none, between two of its holders either: whose the memory were would change with them.
    private long move(ThreadControl caller, Connection connection, long lanes) {
        if (connection.server.kept) {
            return KernelError.NOT_PERMITTED;
        }
        if (connection.server.receivers.isEmpty() && !hasSlot(caller.process, connection)) {
            return awaitSlot(caller, connection);
        }
        ProcessControl target = connection.server.process;
        if (lanes != 0) { // once the memory has moved, the handles must not fail
            long room = connection.server.receivers.isEmpty() ? kernel.tables.hasParcels() : target.handles.makeRoom();
            if (room < 0) {
                return room;
            }
        }
        long moved = kernel.loans.move(caller.process, target, Context.x(caller.context, 2));
        return moved < 0 ? moved : post(caller, connection, MessageKind.MOVE, moved, lanes);
    }

    private long post(ThreadControl caller, Connection connection, int kind, long word0, long lanes) {
        Server server = connection.server;
        ThreadControl receiver = server.receivers.first();
        if (receiver == null && !hasSlot(caller.process, connection)) {
            return awaitSlot(caller, connection);
        }
        Parcel parcel = null;
        if (lanes != 0 && receiver == null) {
            parcel = kernel.tables.takeParcel();
            if (parcel == null) {
                return KernelError.LIMIT_REACHED;
            }
            kernel.handles.pack(caller.process, lanes, parcel);
        }
        if (receiver != null) {
            return deliverNow(caller, connection, kind, word0, lanes, receiver);
        }
        Envelope envelope = kernel.tables.takeEnvelope();
        long context = caller.context;
        envelope.kind = kind;
        envelope.connection = connection;
        envelope.server = server;
        envelope.sender = caller.process;
        envelope.senderId = caller.process.id();
        envelope.application = caller.process.application;
        envelope.id = Context.x(context, 1);
        envelope.word0 = word0;
        envelope.word1 = Context.x(context, 3);
        envelope.word2 = Context.x(context, 4);
        envelope.word3 = Context.x(context, 5);
        envelope.parcel = parcel;
        caller.process.messages++;
        caller.process.references++; // counted messages name it
        connection.outstanding++;
        server.queue.add(envelope, caller.effective);
        kernel.lending.queueChanged(server);
        return KernelError.OK;
    }

    private long deliverNow(ThreadControl caller, Connection connection, int kind, long word0, long lanes, ThreadControl receiver) {
        long received = 0;
        if (lanes != 0) {
            received = kernel.handles.transfer(caller.process, receiver.process, lanes);
            if (received < 0) {
                return received;
            }
        }
        long from = caller.context;
        long to = receiver.context;
        Receiving.head(to, kind, caller.process.id(), connection.badge, Context.x(from, 1));
        Receiving.words(to, word0, Context.x(from, 3), Context.x(from, 4), Context.x(from, 5));
        Receiving.tail(to, 0, received, caller.process.application);
        kernel.waiting.wake(receiver);
        return KernelError.OK;
    }

    private boolean hasSlot(ProcessControl process, Connection connection) {
        return connection.outstanding < Message.MAXIMUM_OUTSTANDING && process.messages < processLimit && kernel.tables.hasEnvelopes();
    }

    private long awaitSlot(ThreadControl caller, Connection connection) {
        if (connection.outstanding == 0) {
            return KernelError.LIMIT_REACHED;
        }
        long deadline = Context.x(caller.context, 9);
        if (kernel.waiting.passed(deadline)) {
            return KernelError.QUEUE_FULL;
        }
        return kernel.waiting.block(caller, ThreadState.SENDING, connection.senders, deadline);
    }

    /// Takes a Scalar or Move out of its queue: its slot is free again.
    void unqueue(Envelope envelope) {
        Connection connection = envelope.connection;
        envelope.server.queue.remove(envelope);
        ProcessControl sender = envelope.sender;
        sender.messages--;
        kernel.processes.released(sender);
        connection.outstanding--;
        while (!connection.senders.isEmpty()) {
            kernel.waiting.wakeToRestart(connection.senders.first());
            if (connection.outstanding != 0) {
                break; // each later slot wakes another; the last one must leave nobody waiting
            }
        }
        kernel.connections.settle(connection);
    }

    /// Ends a thread's blocking message without a reply: it dies, or has waited long enough, or its server is gone. The caller wakes it.
    /// What a server has not taken is cancelled; memory that one holds stays with it, under an envelope that has no client any more.
    void giveUp(ThreadControl client) {
        Envelope envelope = client.envelope;
        if (client.state == ThreadState.CALLING) {
            envelope.server.queue.remove(envelope);
            kernel.lending.queueChanged(envelope.server);
            kernel.connections.released(envelope.connection);
            return;
        }
        ThreadControl holder = envelope.holder;
        if (envelope.kind == MessageKind.BLOCKING_SCALAR) {
            envelope.state = Envelope.FREE;
            envelope.renew();
        } else {
            envelope.client = null;
            client.process.abandoned++;
            client.envelope = client.spare;
            client.spare = null;
        }
        if (holder != null && holder.lender == client) {
            holder.lender = null;
            kernel.lending.update(holder);
        }
    }
}
