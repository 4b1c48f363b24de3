package beetos.kernel;

import beetos.abi.KernelError;
import beetos.abi.MessageKind;

/// Life and death of servers and connections, and notification.
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
        server.pending = 0;
        return server;
    }

    /// A new connection of a server, without handles yet, or null.
    Connection connect(Server server, long badge) {
        if (!server.process.account.charge(Connection.GRAINS)) {
            return null;
        }
        Connection connection = kernel.tables.takeConnection();
        if (connection == null) {
            server.process.account.release(Connection.GRAINS);
            return null;
        }
        connection.server = server;
        connection.badge = badge;
        connection.closing = false;
        server.connections++;
        return connection;
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

    private void wakeReceiver(Server server) {
        ThreadControl receiver = server.receivers.first();
        if (receiver != null && kernel.receiving.deliverNotice(server, receiver)) {
            kernel.waiting.wake(receiver);
        }
    }

    /// A handle to a connection is gone.
    void released(Connection connection) {
        connection.handles--;
        settle(connection);
    }

    /// Once nothing can come over it any more, the server is told; once it has been told, the object is free.
    void settle(Connection connection) {
        if (connection.handles != 0 || connection.outstanding != 0 || connection.closing) {
            return;
        }
        Server server = connection.server;
        if (!server.alive) {
            free(connection);
            return;
        }
        connection.closing = true;
        connection.nextClosed = null;
        if (server.closedLast == null) {
            server.closedFirst = connection;
        } else {
            server.closedLast.nextClosed = connection;
        }
        server.closedLast = connection;
        wakeReceiver(server);
    }

    /// The badge of the next close notice; there is one.
    long takeClosed(Server server) {
        Connection connection = server.closedFirst;
        server.closedFirst = connection.nextClosed;
        if (server.closedFirst == null) {
            server.closedLast = null;
        }
        long badge = connection.badge;
        free(connection);
        return badge;
    }

    private void free(Connection connection) {
        Server server = connection.server;
        server.connections--;
        server.process.account.release(Connection.GRAINS);
        kernel.tables.give(connection);
        recycle(server);
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
                takeClosed(server);
            } else if (!server.queue.isEmpty()) {
                fail(server.queue.head());
            } else {
                dyingCount--;
                for (ThreadControl thread = server.holder.threads; thread != null; thread = thread.nextInProcess) {
                    if (thread.serving == server) {
                        thread.serving = null;
                        kernel.lending.update(thread);
                    }
                }
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
    private void recycle(Server server) {
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
