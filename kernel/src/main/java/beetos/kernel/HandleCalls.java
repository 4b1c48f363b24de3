package beetos.kernel;

import beetos.abi.HandleKind;
import beetos.abi.KernelError;
import beetos.abi.Rights;

/// Calls on handles and servers that carry no message.
final class HandleCalls {
    private static final int SERVER_RIGHTS = Rights.RECEIVE | Rights.CONNECT | Rights.NOTIFY;
    private static final int CONNECTION_RIGHTS = Rights.DUPLICATE | Rights.TRANSFER | Rights.SEND | Rights.MOVE;

    private final Kernel kernel;

    HandleCalls(Kernel kernel) {
        this.kernel = kernel;
    }

    /// SERVER_CREATE. Its handle does not travel, but to a child that is being built.
    long createServer(ThreadControl caller) {
        HandleTable handles = caller.process.handles;
        long number = handles.free();
        if (number < 0) {
            return number;
        }
        Server server = kernel.servers.open(caller.process);
        if (server == null) {
            return KernelError.LIMIT_REACHED;
        }
        Handle handle = handles.empty(number);
        handle.kind = HandleKind.SERVER;
        handle.rights = SERVER_RIGHTS;
        handle.server = server;
        server.handles = 1;
        return number;
    }

    /// CONNECTION_CREATE: server, badge, rights.
    long createConnection(ThreadControl caller) {
        Handle server = server(caller, Rights.CONNECT);
        if (server == null) {
            return refusal(caller);
        }
        long rights = Context.x(caller.context, 2);
        if ((rights & ~CONNECTION_RIGHTS) != 0) {
            return KernelError.BAD_ARGUMENT;
        }
        HandleTable handles = caller.process.handles;
        long number = handles.free();
        if (number < 0) {
            return number;
        }
        Connection connection = kernel.connections.open(caller.process, server.server, Context.x(caller.context, 1));
        if (connection == null) {
            return KernelError.LIMIT_REACHED;
        }
        Handle handle = handles.empty(number);
        handle.kind = HandleKind.CONNECTION;
        handle.rights = (int) rights;
        handle.connection = connection;
        connection.handles = 1;
        return number;
    }

    /// HANDLE_DUPLICATE: handle, rights.
    long duplicate(ThreadControl caller) {
        HandleTable handles = caller.process.handles;
        Handle handle = handles.find(Context.x(caller.context, 0));
        if (handle == null) {
            return KernelError.BAD_HANDLE;
        }
        long rights = Context.x(caller.context, 1);
        if ((handle.rights & Rights.DUPLICATE) == 0 || (rights & ~(long) handle.rights) != 0) {
            return KernelError.NOT_PERMITTED;
        }
        long number = kernel.handles.install(caller.process, handle);
        if (number > 0) {
            handles.find(number).rights = (int) rights;
        }
        return number;
    }

    /// HANDLE_CLOSE.
    long close(ThreadControl caller) {
        long number = Context.x(caller.context, 0);
        if (caller.process.handles.find(number) == null) {
            return KernelError.BAD_HANDLE;
        }
        kernel.handles.close(caller.process, number);
        return KernelError.OK;
    }

    /// HANDLE_KIND.
    long kind(ThreadControl caller) {
        Handle handle = caller.process.handles.find(Context.x(caller.context, 0));
        if (handle == null) {
            return KernelError.BAD_HANDLE;
        }
        Context.x(caller.context, 1, handle.rights);
        return handle.kind;
    }

    /// NOTIFY: server, bits.
    long notify(ThreadControl caller) {
        Handle server = server(caller, Rights.NOTIFY);
        if (server == null) {
            return refusal(caller);
        }
        long bits = Context.x(caller.context, 1);
        if (bits == 0) {
            return KernelError.BAD_ARGUMENT;
        }
        kernel.servers.notify(server.server, bits);
        return KernelError.OK;
    }

    /// TIMER: server, bit, deadline.
    long timer(ThreadControl caller) {
        Handle handle = server(caller, Rights.NOTIFY);
        if (handle == null) {
            return refusal(caller);
        }
        long bit = Context.x(caller.context, 1);
        if (bit < 0 || bit > 63) {
            return KernelError.BAD_ARGUMENT;
        }
        Server server = handle.server;
        long deadline = Context.x(caller.context, 9);
        server.timerBit = (int) bit;
        if (deadline == 0) {
            kernel.deadlines.cancel(server.timer);
        } else {
            kernel.deadlines.set(server.timer, deadline);
        }
        kernel.scheduler.changed = true; // the alarm may have to move
        return KernelError.OK;
    }

    private static Handle server(ThreadControl caller, int right) {
        return caller.process.handles.find(Context.x(caller.context, 0), HandleKind.SERVER, right);
    }

    private static long refusal(ThreadControl caller) {
        return caller.process.handles.refusal(Context.x(caller.context, 0), HandleKind.SERVER);
    }
}
