package beetos.os.procman;

import beetos.abi.Manifest;
import beetos.api.log.Log;
import beetos.api.names.Names;
import beetos.api.process.ProcessError;
import beetos.user.Clock;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.KernelException;
import beetos.user.MemoryUse;
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Status;
import beetos.user.Utf8;
import java.util.List;

/// Keeps the services running: starts them at boot and again when they end, until one is given up. What they had registered is kept
/// here, for the next run of `names`.
final class Keeper {
    private static final int TIMER_BIT = 1;
    private static final long NOW = 1;          // a deadline that has passed
    private static final Invocation FIRST_RUN = new Invocation(List.of(), new byte[0]);
    /// The argument of a service that is not started for the first time.
    private static final Invocation LATER_RUN = new Invocation(List.of(Utf8.encode("again")), new byte[0]);

    private final Programs programs;
    private final Spawner spawner;
    private final Server procman;
    private final KeptServers servers;
    private final Announcer announcer;
    private final Services services;
    private final long[] frames;                // of each service's first account
    private final int names;
    private final int log;

    Keeper(Programs programs, Spawner spawner, Server procman, KeptServers servers, Announcer announcer) {
        this.programs = programs;
        this.spawner = spawner;
        this.procman = procman;
        this.servers = servers;
        this.announcer = announcer;
        services = new Services(programs.count());
        frames = new long[programs.count()];
        names = programs.find(Spawner.NAMES);
        log = programs.find(Log.NAME);
    }

    /// Starts them all: `names` first, each of the others behind those whose services it uses; who gets all that is left is the last.
    void boot(int self) {
        start(names);
        List<Integer> order = ServiceOrder.of(programs, self);
        for (boolean rest : new boolean[] {false, true}) {
            for (int i = 0; i < order.size(); i++) {
                if (order.get(i) != names && (programs.manifest(order.get(i)).frames() == 0) == rest) {
                    start(order.get(i));
                }
            }
        }
    }

    private void start(int program) {
        try (Gifts gifts = new Gifts()) {
            servers.of(program);
            if (program == log) {
                announcer.log(servers.connect(log, 0));
            }
            Process process = spawner.start(program, Budget.service(programs.manifest(program), frames[program]), services.deaths(program) == 0 ? FIRST_RUN : LATER_RUN, null, gifts);
            if (frames[program] == 0) {
                frames[program] = MemoryUse.of(process.kernel().handle()).account();
            }
        } catch (KernelException refused) {
            refused(program, refused, KernelProcess.outOfMemory(refused));
        } catch (IllegalArgumentException | SpoiledException refused) {
            refused(program, refused, false);
        } catch (OutOfMemoryError refused) {
            refused(program, refused, true);
        }
    }

    /// What has run before is let wait while others use up what it needs. At its first start that is a death: there may never be enough.
    private void refused(int program, Throwable why, boolean shortage) {
        boolean waits = shortage && frames[program] > 0;
        if (!waits || services.wanting(program, Clock.nanos())) {
            announcer.say("procman: " + programs.name(program) + ": " + why.getMessage());
        }
        if (!waits) {
            died(program);
        }
    }

    /// Notes a service's end.
    void ended(int program) {
        boolean again = died(program);
        announcer.say("procman: " + programs.name(program) + " ended" + (again ? "" : ", and is given up"));
    }

    /// False if it is given up: who waits for it, or has a connection, is told that it has gone.
    private boolean died(int program) {
        if (program == log) {
            announcer.log(null);
        }
        boolean again = services.died(program, Clock.nanos());
        if (!again && servers.has(program)) {
            servers.giveUp(program);
            if (servers.has(names)) {
                try (Connection connection = servers.connect(names, 0)) {
                    connection.send(Names.ENDED, program, 0, 0, 0, NOW);
                } catch (KernelException | OutOfMemoryError untold) {
                    return false;       // names asks at its next start
                }
            }
        }
        return again;
    }

    /// Starts the services that are due, and sets the timer for the next.
    void restart() {
        for (int program = services.due(Clock.nanos()); program >= 0; program = services.due(Clock.nanos())) {
            if (Budget.covers(programs.manifest(program), frames[program]) || !services.later(program, Clock.nanos())) {
                start(program);
            }
        }
        procman.timer(TIMER_BIT, services.next());
    }

    /// Tells a later run of `names` of a service that has been started, from an index on: a connection to it, none if it was given up.
    void tell(Message message, Process sender) {
        if (sender.program() != names) {
            message.refuse(Status.NOT_PERMITTED);
            return;
        }
        for (int program = (int) Math.max(0, message.word(0)); services.deaths(names) > 0 && program < programs.count(); program++) {
            boolean given = servers.has(program) || services.givenUp(program);
            if (program != names && given && !programs.manifest(program).texts(Manifest.REGISTERS).isEmpty()) {
                long lane = servers.has(program) ? Handle.moved(servers.connect(program, 0).handle()) : 0;
                message.replyHandles(Status.OK, program, lane);
                return;
            }
        }
        message.refuse(ProcessError.NOT_FOUND.status());
    }
}
