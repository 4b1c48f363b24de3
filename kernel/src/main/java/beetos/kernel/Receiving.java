package beetos.kernel;

import beetos.abi.Call;
import beetos.abi.HandleKind;
import beetos.abi.KernelError;
import beetos.abi.MessageKind;
import beetos.abi.Rights;

/// Receiving, and putting what is received into the registers of the thread that gets it. Pending notification bits come first,
/// then close notices, then messages.
final class Receiving {
    /// Messages that may fail (their clients' memory or handles are no longer what they were) before the call is restarted.
    private static final int ATTEMPTS = 4;

    private final Kernel kernel;

    Receiving(Kernel kernel) {
        this.kernel = kernel;
    }

    /// REPLY_RECEIVE.
    long replyReceive(ThreadControl caller) {
        long context = caller.context;
        if (kernel.lends.replyLend(caller, context)) {
            return Waiting.HANDED_OVER;
        }
        HandleTable handles = caller.process.handles;
        long number = Context.x(context, 0);
        Handle handle = handles.find(number, HandleKind.SERVER, Rights.RECEIVE);
        if (handle == null) {
            return handles.refusal(number, HandleKind.SERVER);
        }
        long token = Context.x(context, 1);
        if (token != 0) {
            long replied = kernel.replies.reply(caller, token);
            if (replied < 0) {
                return replied;
            }
            Context.x(context, 1, 0); // a restart must not reply twice
            if (kernel.cpu.interruptPending()) {
                return kernel.waiting.restart(caller);
            }
        }
        return receive(caller, handle.server, Context.x(context, 9));
    }

    /// REPLY_GRANT, which goes on as REPLY_RECEIVE without a reply where x7 names a server.
    long grantReceive(ThreadControl caller) {
        long context = caller.context;
        long number = Context.x(context, 7);
        HandleTable handles = caller.process.handles;
        Handle handle = number == 0 ? null : handles.find(number, HandleKind.SERVER, Rights.RECEIVE);
        if (number != 0 && handle == null) {
            return handles.refusal(number, HandleKind.SERVER);
        }
        long granted = kernel.replies.grant(caller);
        if (granted < 0 || number == 0) {
            return granted;
        }
        Context.x(context, 0, number);   // a restart must not grant twice
        Context.x(context, 1, 0);
        Context.x(context, 7, 0);
        Context.x(context, 8, Call.REPLY_RECEIVE);
        return receive(caller, handle.server, Context.x(context, 9));
    }

    private long receive(ThreadControl caller, Server server, long deadline) {
        caller.lender = null; // what it has not answered is deferred
        caller.serving = server;
        kernel.lending.update(caller);
        if (deliverNotice(server, caller)) {
            return Waiting.BLOCKED; // the result is in its registers
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Envelope envelope = server.queue.head();
            if (envelope == null) {
                if (kernel.waiting.passed(deadline)) {
                    return KernelError.TIMED_OUT;
                }
                return kernel.waiting.block(caller, ThreadState.RECEIVING, server.receivers, deadline);
            }
            if (take(envelope, caller)) {
                kernel.lending.queueChanged(server);
                return Waiting.BLOCKED;
            }
            if (kernel.cpu.interruptPending()) {
                break;
            }
        }
        return kernel.waiting.restart(caller);
    }

    /// Gives pending bits or a close notice to a receiver; false if there is neither.
    boolean deliverNotice(Server server, ThreadControl receiver) {
        long to = receiver.context;
        if (server.pending != 0) {
            head(to, MessageKind.NOTIFICATION, 0, server.pending, 0);
            server.pending = 0;
        } else if (server.closedFirst != null) {
            head(to, MessageKind.CLOSED, 0, kernel.connections.takeClosed(server), 0);
        } else {
            return false;
        }
        words(to, 0, 0, 0, 0);
        tail(to, 0, 0, 0);
        return true;
    }

    /// Takes the first message of a queue; false if its sender had to be told of an error instead.
    private boolean take(Envelope envelope, ThreadControl receiver) {
        if (envelope.kind == MessageKind.SCALAR || envelope.kind == MessageKind.MOVE) {
            return takePosted(envelope, receiver);
        }
        ThreadControl client = envelope.client;
        envelope.server.queue.remove(envelope);
        long taken = deliverCall(envelope, receiver);
        if (taken < 0) {
            envelope.state = Envelope.FREE;
            kernel.connections.released(envelope.connection);
            kernel.waiting.wake(client, taken);
            return false;
        }
        client.state = ThreadState.AWAITING_REPLY;
        kernel.connections.released(envelope.connection);
        kernel.lending.update(receiver);
        return true;
    }

    private boolean takePosted(Envelope envelope, ThreadControl receiver) {
        long received = 0;
        if (envelope.parcel != null) {
            received = kernel.handles.unpack(envelope.parcel, receiver.process);
            if (received < 0) {
                received = 0; // no room for its handles: the message comes without, and the lanes say so
                kernel.handles.discard(envelope.parcel);
            }
        }
        long to = receiver.context;
        head(to, envelope.kind, envelope.senderId, envelope.connection.badge, envelope.id);
        words(to, envelope.word0, envelope.word1, envelope.word2, envelope.word3);
        tail(to, 0, received, envelope.application);
        kernel.messages.unqueue(envelope);
        kernel.tables.give(envelope);
        return true;
    }

    /// Puts a blocking message into a receiver's registers, its memory into the receiver's space and its handles into its table.
    /// OK, or an error for the client, then nothing has changed.
    long deliverCall(Envelope envelope, ThreadControl receiver) {
        ThreadControl client = envelope.client;
        long from = client.context;
        long word0 = Context.x(from, 2);
        if (envelope.kind != MessageKind.BLOCKING_SCALAR) {
            word0 = kernel.loans.begin(envelope, receiver.process, word0);
            if (word0 < 0) {
                return word0;
            }
        }
        long received = 0;
        long lanes = Context.x(from, 7);
        if (lanes != 0) {
            received = kernel.handles.check(client.process, lanes);
            if (received >= 0) {
                received = kernel.handles.transfer(client.process, receiver.process, lanes);
            }
            if (received < 0) {
                if (envelope.kind != MessageKind.BLOCKING_SCALAR) {
                    kernel.loans.end(envelope, receiver.process);
                }
                return received;
            }
        }
        envelope.state = Envelope.TAKEN;
        envelope.renew();
        envelope.holder = receiver;
        envelope.holderProcess = receiver.process;
        receiver.lender = client;
        kernel.lending.update(receiver);
        long to = receiver.context;
        head(to, envelope.kind, client.process.id(), envelope.connection.badge, Context.x(from, 1));
        words(to, word0, Context.x(from, 3), Context.x(from, 4), Context.x(from, 5));
        tail(to, envelope.token, received, client.process.application);
        return KernelError.OK;
    }

    static void head(long to, int kind, int sender, long badge, long id) {
        Context.x(to, 0, kind | (long) sender << MessageKind.SENDER_SHIFT);
        Context.x(to, 1, badge);
        Context.x(to, 2, id);
    }

    static void words(long to, long word0, long word1, long word2, long word3) {
        Context.x(to, 3, word0);
        Context.x(to, 4, word1);
        Context.x(to, 5, word2);
        Context.x(to, 6, word3);
    }

    static void tail(long to, long token, long lanes, long application) {
        Context.x(to, 7, token);
        Context.x(to, 8, lanes);
        Context.x(to, 9, application);
    }
}
