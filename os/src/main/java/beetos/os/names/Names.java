package beetos.os.names;

import static beetos.api.names.Names.ABSENT;
import static beetos.api.names.Names.ADMIT;
import static beetos.api.names.Names.BAD_NAME;
import static beetos.api.names.Names.CONNECT;
import static beetos.api.names.Names.ENDED;
import static beetos.api.names.Names.REGISTER;
import static beetos.api.names.Names.TRY_CONNECT;

import beetos.abi.Manifest;
import beetos.api.process.Processes;
import beetos.os.bundle.Bundle;
import beetos.os.bundle.ManifestView;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.Handler;
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Startup;
import beetos.user.Status;
import beetos.user.SystemRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps a connection for each registered name and gives out copies of it. Every process has a connection of its own, made when `procman`
/// admits it: the badge is the index of its program in the bundle plus 1, so what it may do is read from its manifest; badge 0 is `procman`.
public final class Names implements Handler {
    private static final long PROCMAN = 0;

    private record Registration(long owner, Connection connection) {}

    private record Waiting(String name, Message message) {}

    private final Server server;
    private final Bundle bundle;
    private final Map<String, Registration> registered = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    private Names(Server server, Bundle bundle) {
        this.server = server;
        this.bundle = bundle;
    }

    static void main() {
        Bundle bundle = new Bundle(SystemRange.bundle(Startup.granted("bundle", 0)));
        Server server = Server.create();
        long lanes = Handle.lanes(Handle.moved(server.connect(PROCMAN).handle()), 0, 0, 0);
        Startup.procman().call(Processes.NAMES_UP, 0, 0, 0, 0, lanes, 0);
        server.serve(new Names(server, bundle));
    }

    @Override
    public void message(Message message) {
        if (message.operation() == ENDED || message.operation() == ADMIT) {
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

    private void register(Message message, String name) {
        int handle = message.handle(0);
        if (handle == 0 || !allowed(message, Manifest.REGISTERS, name)) {
            Handle.close(handle);
            message.refuse(Status.NOT_PERMITTED);
            return;
        }
        Registration old = registered.put(name, new Registration(message.badge(), new Connection(handle)));
        if (old != null) {
            old.connection().close();
        }
        message.reply(Status.OK);
        wake(name, handle);
    }

    private void wake(String name, int handle) {
        for (int i = waiting.size() - 1; i >= 0; i--) {
            if (waiting.get(i).name().equals(name)) {
                give(waiting.remove(i).message(), handle);
            }
        }
    }

    private void connect(Message message, String name) {
        Registration registration = registered.get(name);
        if (!allowed(message, Manifest.CONNECTS, name)) {
            message.refuse(Status.NOT_PERMITTED);
        } else if (registration != null) {
            give(message, registration.connection().handle());
        } else if (message.operation() == TRY_CONNECT) {
            message.refuse(ABSENT);
        } else {
            message.defer();
            waiting.add(new Waiting(name, message));
        }
    }

    private static void give(Message message, int handle) {
        message.replyHandles(Status.OK, 0, Handle.lanes(Handle.copied(handle), 0, 0, 0));
    }

    private void manage(Message message) {
        if (message.badge() != PROCMAN) {
            message.refuse(Status.NOT_PERMITTED);
        } else if (message.operation() == ADMIT) {
            message.replyHandles(Status.OK, 0, Handle.lanes(Handle.moved(server.connect(message.word(0) + 1).handle()), 0, 0, 0));
        } else {
            release(message.word(0) + 1);
            message.reply(Status.OK);
        }
    }

    /// The names of a program that has ended are free: who asks for one waits for its next start.
    private void release(long owner) {
        List<String> names = new ArrayList<>(registered.keySet());
        for (int i = 0; i < names.size(); i++) {
            Registration registration = registered.get(names.get(i));
            if (registration.owner() == owner) {
                registration.connection().close();
                registered.remove(names.get(i));
            }
        }
    }

    private boolean allowed(Message message, int kind, String name) {
        int program = message.badge() == PROCMAN ? 0 : (int) message.badge() - 1;
        ManifestView manifest = bundle.manifest(program);
        return manifest.allows(kind, name);
    }
}
