package beetos.kernel;

import beetos.abi.KernelError;
import beetos.abi.MessageKind;

/// Answers to blocking messages, in any order and from any thread of the process that took them.
final class Replies {
    private final Kernel kernel;

    Replies(Kernel kernel) {
        this.kernel = kernel;
    }

    /// REPLY, and the first half of REPLY_RECEIVE: words in x2–x6, handles in x7.
    long reply(ThreadControl caller, long token) {
        Envelope envelope = find(caller, token);
        if (envelope == null) {
            return KernelError.BAD_TOKEN;
        }
        boolean memory = envelope.kind != MessageKind.BLOCKING_SCALAR;
        if (memory && kernel.loans.isLentOn(envelope)) {
            return KernelError.ON_LOAN;
        }
        long received = handles(caller, envelope);
        if (received < 0) {
            return received;
        }
        if (memory) {
            kernel.loans.end(envelope, envelope.holderProcess);
        }
        ThreadControl client = envelope.client;
        if (client != null) {
            long from = caller.context;
            long to = client.context;
            for (int i = 1; i <= 5; i++) {
                Context.x(to, i, Context.x(from, i + 1));
            }
            Context.x(to, 7, received);
        }
        finish(envelope, KernelError.OK);
        return KernelError.OK;
    }

    /// REPLY_GRANT: x0 range, x1 token, words in x2–x5.
    long grant(ThreadControl caller) {
        long from = caller.context;
        Envelope envelope = find(caller, Context.x(from, 1));
        if (envelope == null) {
            return KernelError.BAD_TOKEN;
        }
        boolean memory = envelope.kind != MessageKind.BLOCKING_SCALAR;
        if (memory && kernel.loans.isLentOn(envelope)) {
            return KernelError.ON_LOAN;
        }
        ThreadControl client = envelope.client;
        long range = 0;
        if (client != null) {
            range = kernel.loans.grant(caller, client.process, Context.x(from, 0));
            if (range < 0) {
                return range;
            }
        }
        if (memory) {
            kernel.loans.end(envelope, envelope.holderProcess);
        }
        if (client != null) {
            long to = client.context;
            Context.x(to, 1, range);
            for (int i = 2; i <= 5; i++) {
                Context.x(to, i, Context.x(from, i));
            }
            Context.x(to, 7, 0);
        }
        finish(envelope, KernelError.OK);
        return KernelError.OK;
    }

    /// What a dying process held: the client learns that the server is gone. The envelope's memory is not lent on.
    void returnUnanswered(Envelope envelope) {
        if (envelope.kind != MessageKind.BLOCKING_SCALAR) {
            kernel.loans.end(envelope, envelope.holderProcess);
        }
        finish(envelope, KernelError.SERVER_GONE);
    }

    private Envelope find(ThreadControl caller, long token) {
        int index = (int) token & (1 << Envelope.INDEX_BITS) - 1;
        if (index >= kernel.tables.envelopes.length) {
            return null;
        }
        Envelope envelope = kernel.tables.envelopes[index];
        return envelope.token == token && envelope.state == Envelope.TAKEN && envelope.holderProcess == caller.process ? envelope : null;
    }

    private long handles(ThreadControl caller, Envelope envelope) {
        long lanes = Context.x(caller.context, 7);
        if (lanes == 0) {
            return 0;
        }
        long checked = kernel.handles.check(caller.process, lanes);
        if (checked < 0) {
            return checked;
        }
        if (envelope.client == null) {   // who would have got them has gone: so have they
            kernel.handles.closeMoved(caller.process, lanes);
            return 0;
        }
        return kernel.handles.transfer(caller.process, envelope.client.process, lanes);
    }

    /// The message is answered: its client runs on with `result`; without one, what was abandoned is back.
    private void finish(Envelope envelope, long result) {
        ThreadControl client = envelope.client;
        ThreadControl holder = envelope.holder;
        envelope.holder = null;
        envelope.state = Envelope.FREE;
        if (client == null) {
            ProcessControl sender = envelope.sender;
            envelope.renew();
            kernel.tables.give(envelope);
            sender.abandoned--;
            kernel.reaper.loanReturned(sender);
            return;
        }
        if (holder != null && holder.lender == client) {
            holder.lender = null;
            kernel.lending.update(holder);
        }
        kernel.waiting.wake(client, result);
    }
}
