package beetos.kernel;

import beetos.abi.KernelError;
import beetos.abi.MessageKind;

/// Life and death of servers, and notification.
///
/// A server whose last handle is gone answers nothing any more; its waiting clients are woken a few at a time by [#drain].
final class Servers {
    /// Waiting messages failed in one slice.
    private static final int SLICE = 8;

    private final Kernel kernel;
    /// Dead servers that still have somebody waiting.
    private final Server[] dying;
    private int dyingCount;

    Servers(Kernel kernel) {
        this.kernel = kernel;
        this.dying = new Server[kernel.tables.servers.length];
    }

    /// A new server of a process that pays for it, or null.
    Server open(ProcessControl process) {
        if (!process.account.charge(Server.GRAINS)) {
            return null;
        }
        Server server = kernel.tables.takeServer();
        if (server == null) {
            process.account.release(Server.GRAINS);
            return null;
        }
        process.references++; // it pays until the object is free
        process.served = true;
        server.generation++;
        server.alive = true;
        server.process = process;
        server.holder = process;
        server.kept = false;
        server.pending = 0;
        return server;
    }

    void notify(Server server, long bits) {
        server.pending |= bits;
        wakeReceiver(server);
    }

    /// The same from something that outlives the server: nothing happens if it is another by now.
    void notify(Server server, int generation, int bit) {
        if (server != null && server.generation == generation && server.alive) {
            notify(server, 1L << bit);
        }
    }

    /// Gives its next notice to a thread that waits for one.
    void wakeReceiver(Server server) {
        ThreadControl receiver = server.receivers.first();
        if (receiver != null && kernel.receiving.deliverNotice(server, receiver)) {
            kernel.waiting.wake(receiver);
        }
    }

    /// A handle to a server is gone.
    void released(Server server) {
        if (--server.handles != 0) {
            return;
        }
        server.alive = false;
        kernel.deadlines.cancel(server.timer);
        server.connections++; // until it is drained
        dying[dyingCount++] = server;
        kernel.scheduler.changed = true;
    }

    boolean isDraining() {
        return dyingCount != 0;
    }

    /// One slice of waking those who wait for a dead server.
    void drain() {
        Server server = dying[dyingCount - 1];
        for (int step = 0; step < SLICE; step++) {
            ThreadControl receiver = server.receivers.first();
            if (receiver != null) {
                kernel.waiting.wake(receiver, KernelError.SERVER_GONE);
            } else if (server.closedFirst != null) {
                kernel.connections.takeClosed(server);
            } else if (!server.queue.isEmpty()) {
                fail(server.queue.head());
            } else {
                dyingCount--;
                kernel.lending.leave(server, server.holder);
                server.connections--;
                recycle(server);
                return;
            }
        }
    }

    private void fail(Envelope envelope) {
        if (envelope.kind == MessageKind.SCALAR || envelope.kind == MessageKind.MOVE) {
            kernel.messages.unqueue(envelope);
            if (envelope.parcel != null) {
                kernel.handles.discard(envelope.parcel);
            }
            kernel.tables.give(envelope);
        } else {
            ThreadControl client = envelope.client;
            kernel.messages.giveUp(client);
            kernel.waiting.wake(client, KernelError.SERVER_GONE);
        }
    }

    /// Frees the object of a dead, drained server that no connection refers to.
    void recycle(Server server) {
        if (server.alive || server.connections != 0) {
            return;
        }
        ProcessControl process = server.process;
        process.account.release(Server.GRAINS);
        server.process = null;
        server.holder = null;
        kernel.tables.give(server);
        kernel.processes.released(process);
    }
}
