package beetos.kernel;

/// Life and death of connections.
///
/// No process can use them all up: the servers that it made have a share of the table together, each of those that the first process made, which are
/// the services', a larger one, and the last are for the first process itself, which must be able to start services again.
final class Connections {
    private static final int PROCESS_DIVISOR = 8;
    private static final int SERVICE_DIVISOR = 2;
    private static final int RESERVE_DIVISOR = 8;

    private final Kernel kernel;
    private final int processLimit;
    private final int serviceLimit;
    private final int reserve;

    Connections(Kernel kernel) {
        this.kernel = kernel;
        int count = kernel.tables.connections.length;
        processLimit = count / PROCESS_DIVISOR;
        serviceLimit = count / SERVICE_DIVISOR;
        reserve = count / RESERVE_DIVISOR;
    }

    /// A new connection of a server, without handles yet, for a process that has the server; or null.
    Connection open(ProcessControl maker, Server server, long badge) {
        if (maker != kernel.first && !covers(server) || !server.process.account.charge(Connection.GRAINS)) {
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
        server.process.connections++;
        return connection;
    }

    private boolean covers(Server server) {
        boolean share = server.process == kernel.first ? server.connections < serviceLimit : server.process.connections < processLimit;
        return share && kernel.tables.connectionsLeft() > reserve;
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
        kernel.servers.wakeReceiver(server);
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
        server.process.connections--;
        server.process.account.release(Connection.GRAINS);
        kernel.tables.give(connection);
        kernel.servers.recycle(server);
    }
}
