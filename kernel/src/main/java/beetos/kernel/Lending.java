package beetos.kernel;

/// Priority lending. A blocked caller lends its priority: while its message is queued, to the threads that receive from the server;
/// once taken, to the thread that took it, until that replies or defers. If the borrower is itself blocked in a call, it lends on, up to [#DEPTH] calls deep.
///
/// A thread's effective priority is always the maximum of its own, of its lender's, and of the highest message waiting at the server that it received from last.
final class Lending {
    static final int DEPTH = 8;

    private final Scheduler scheduler;

    Lending(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    private static int due(ThreadControl thread) {
        int priority = thread.priority;
        if (thread.lender != null && thread.lender.effective > priority) {
            priority = thread.lender.effective;
        }
        if (thread.serving != null && thread.serving.queue.highest() > priority) {
            priority = thread.serving.queue.highest();
        }
        return priority;
    }

    /// Brings a thread's effective priority up to date, and those of the threads that it lends to.
    void update(ThreadControl first) {
        ThreadControl thread = first;
        for (int depth = 0; depth < DEPTH && thread != null; depth++) {
            int priority = due(thread);
            if (priority == thread.effective) {
                return;
            }
            scheduler.effective(thread, priority);
            thread = follower(thread);
        }
    }

    /// A message came to or left a server's queue: its receivers' priorities may change.
    void queueChanged(Server server) {
        ThreadControl next = receivers(server);
        if (next != null) {
            update(next);
        }
    }

    /// A process receives from a server no more: its threads owe nothing to what waits there.
    void leave(Server server, ProcessControl process) {
        for (ThreadControl thread = process.threads; thread != null; thread = thread.nextInProcess) {
            if (thread.serving == server) {
                thread.serving = null;
                update(thread);
            }
        }
    }

    /// Whom a blocked caller lends to next, null if it does not call.
    private ThreadControl follower(ThreadControl thread) {
        Envelope envelope = thread.envelope;
        if (thread.state == ThreadState.CALLING && envelope.state == Envelope.QUEUED) {
            Server server = envelope.server;
            server.queue.remove(envelope);
            server.queue.add(envelope, thread.effective);
            return receivers(server);
        }
        if (thread.state == ThreadState.AWAITING_REPLY && envelope.holder != null && envelope.holder.lender == thread) {
            return envelope.holder;
        }
        return null;
    }

    /// Updates the receivers of a server that are not blocked in a call; answers one that is, if its priority must change.
    private ThreadControl receivers(Server server) {
        ThreadControl blocked = null;
        for (ThreadControl thread = server.holder.threads; thread != null; thread = thread.nextInProcess) {
            if (thread.serving != server) {
                continue;
            }
            int priority = due(thread);
            if (priority == thread.effective) {
                continue;
            }
            if (thread.state == ThreadState.CALLING || thread.state == ThreadState.AWAITING_REPLY) {
                blocked = thread;
            } else {
                scheduler.effective(thread, priority);
            }
        }
        return blocked;
    }
}
