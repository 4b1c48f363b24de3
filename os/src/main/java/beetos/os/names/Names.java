package beetos.os.names;

import static beetos.api.names.Names.ABSENT;
import static beetos.api.names.Names.BAD_NAME;
import static beetos.api.names.Names.CONNECT;
import static beetos.api.names.Names.ENDED;
import static beetos.api.names.Names.REGISTER;
import static beetos.api.names.Names.TRY_CONNECT;

import beetos.abi.Manifest;
import beetos.abi.MessageKind;
import beetos.abi.Rights;
import beetos.api.process.Processes;
import beetos.os.bundle.Bundle;
import beetos.os.bundle.ManifestView;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.Handler;
import beetos.user.Message;
import beetos.user.Reply;
import beetos.user.Server;
import beetos.user.Startup;
import beetos.user.Status;
import beetos.user.SystemRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps a connection for each registered name and gives out copies of it. Every process has a connection of its own, made by `procman`:
/// the badge is the index of its program in the bundle plus 1, so what it may do is read from its manifest; badge 0 is `procman`.
///
/// A later run asks `procman` what was registered, before it answers anybody: so nobody notices.
public final class Names implements Handler {
    private static final long PROCMAN = 0;
    /// Registered under the name of a service that will not come back.
    private static final Connection GONE = new Connection(0);

    private final Bundle bundle;
    private final Map<String, Connection> registered = new HashMap<>();
    private final Waiters waiting = new Waiters();

    private Names(Bundle bundle) {
        this.bundle = bundle;
    }

    static void main() {
        Server server = Server.create();
        Names names = new Names(new Bundle(SystemRange.bundle(Startup.granted("bundle", 0))));
        names.restore();
        server.serve(names);
    }

    private void restore() {
        Reply service = Startup.procman().call(Processes.SERVICES, 0, 0, 0, 0);
        while (service.word0() == Status.OK) {
            int program = (int) service.word1();
            List<String> names = bundle.manifest(program).texts(Manifest.REGISTERS);
            for (int i = 0; i < names.size(); i++) {
                int handle = service.handle(0);
                boolean last = i == names.size() - 1;
                register(names.get(i), handle == 0 ? GONE : new Connection(last ? handle : Handle.duplicate(handle, Rights.SEND | Rights.DUPLICATE | Rights.TRANSFER)));
            }
            service = Startup.procman().call(Processes.SERVICES, program + 1, 0, 0, 0);
        }
    }

    @Override
    public void message(Message message) {
        if (message.badge() == PROCMAN) {
            manage(message);
            return;
        }
        String name = beetos.api.names.Names.name(message.word(0), message.word(1), message.word(2), message.word(3));
        if (name == null) {
            message.refuse(BAD_NAME);
            return;
        }
        switch (message.operation()) {
            case REGISTER -> register(message, name);
            case CONNECT, TRY_CONNECT -> connect(message, name);
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    /// A service is given up: who waits for it, or asks for it, is told.
    private void manage(Message message) {
        if (message.operation() == ENDED) {
            List<String> names = bundle.manifest((int) message.word(0)).texts(Manifest.REGISTERS);
            for (int i = 0; i < names.size(); i++) {
                register(names.get(i), GONE);
            }
        } else {
            message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    private void register(Message message, String name) {
        if (message.kind() != MessageKind.BLOCKING_SCALAR || !allowed(message, Manifest.REGISTERS, name)) {
            message.refuse(Status.NOT_PERMITTED);
            return;
        }
        int handle = message.handle(0);
        if (handle == 0) {
            message.refuse(Status.MALFORMED);
            return;
        }
        register(name, new Connection(handle));
        message.reply(Status.OK);
    }

    private void register(String name, Connection connection) {
        Connection old = registered.put(name, connection);
        if (old != null && old != GONE) {
            old.close();
        }
        for (Waiters.Waiter waiter = waiting.take(name); waiter != null; waiter = waiting.take(name)) {
            give(waiter.message(), connection);
        }
    }

    private void connect(Message message, String name) {
        Connection connection = registered.get(name);
        if (!allowed(message, Manifest.CONNECTS, name)) {
            message.refuse(Status.NOT_PERMITTED);
        } else if (connection != null) {
            give(message, connection);
        } else if (message.operation() == TRY_CONNECT || !message.awaited()) {
            message.refuse(ABSENT);
        } else if (waiting.add(new Waiters.Waiter(name, message.sender(), message))) {
            message.defer();
        } else {
            message.refuse(Status.EXHAUSTED);
        }
    }

    private static void give(Message message, Connection connection) {
        if (connection == GONE) {
            message.refuse(ABSENT);
        } else {
            message.replyHandles(Status.OK, 0, Handle.lanes(Handle.copied(connection.handle()), 0, 0, 0));
        }
    }

    private boolean allowed(Message message, int kind, String name) {
        ManifestView manifest = bundle.manifest((int) message.badge() - 1);
        return manifest.allows(kind, name);
    }
}
