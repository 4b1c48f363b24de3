package beetos.os.procman;

import beetos.user.Connection;
import beetos.user.Server;

/// The servers of services. They are made here and given to each run of a service: so connections to it outlive its death, and who sends
/// meanwhile waits for the next run. The server of one that is given up is closed, and everybody is told SERVER_GONE.
final class KeptServers {
    private final Server[] servers;       // by program; null: never started

    KeptServers(int programs) {
        servers = new Server[programs];
    }

    /// The server of a service, made at its first start.
    Server of(int program) {
        if (servers[program] == null) {
            servers[program] = Server.create();
        }
        return servers[program];
    }

    boolean has(int program) {
        return servers[program] != null;
    }

    Connection connect(int program, long badge) {
        return servers[program].connect(badge);
    }

    void giveUp(int program) {
        servers[program].close();
        servers[program] = null;
    }
}
