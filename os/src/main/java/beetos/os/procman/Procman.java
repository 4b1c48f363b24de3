package beetos.os.procman;

import beetos.abi.InitialHandles;
import beetos.abi.Manifest;
import beetos.abi.ExitCause;
import beetos.api.names.Names;
import beetos.api.process.Ending;
import beetos.api.process.Job;
import beetos.api.process.ProcessError;
import beetos.api.process.Processes;
import beetos.os.chacha.Generator;
import beetos.user.Clock;
import beetos.user.Connection;
import beetos.user.Handler;
import beetos.user.KernelException;
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Startup;
import beetos.user.Status;
import beetos.user.SystemRange;
import java.util.List;

/// The process manager: one thread that answers requests, hears of deaths, and starts dead services again.
public final class Procman implements Handler {
    /// How many may wait for one process: those that gave up are not told apart from those that still wait.
    private static final int WAITERS = 64;

    private static final int TIMER_BIT = 1;

    private final Programs programs;
    private final Server server = Server.create();
    private final ProcessTable table = new ProcessTable();
    private final Spawner spawner;
    private final Requests requests;
    private final Services services;
    private final Announcer announcer = new Announcer();
    private final int self;
    private Connection names;            // null: it is not up
    private boolean booted;

    private Procman() {
        programs = new Programs(SystemRange.bundle(InitialHandles.BUNDLE));
        Generator random = new Generator();
        long[] seed = Startup.seed();
        random.seed(seed);
        if ((seed[0] | seed[1] | seed[2] | seed[3]) == 0) {
            announcer.say("procman: no random seed: addresses and random numbers can be guessed");
        }
        random.seed(new long[] {Clock.nanos(), 0, 0, 0});
        spawner = new Spawner(programs, new Loader(programs, random), server, table);
        requests = new Requests(programs, table, spawner, server);
        services = new Services(programs.count());
        self = programs.find("procman");
    }

    static void main() {
        Procman procman = new Procman();
        procman.startService(procman.programs.find(Spawner.NAMES));
        procman.server.serve(procman);
    }

    /// `names` is up: others can be started.
    private void namesUp(Message message, Process sender) {
        if (!sender.name().equals(Spawner.NAMES)) {
            message.refuse(Status.NOT_PERMITTED);
            return;
        }
        names = new Connection(message.handle(0));
        spawner.names(names);
        announcer.names(names);
        message.defer();
        message.reply(Status.OK);      // at once: it has to answer while the others are started
        if (!booted) {
            booted = true;
            List<Integer> order = ServiceOrder.of(programs, self);
            for (int i = 0; i < order.size(); i++) {
                if (order.get(i) != sender.program()) {
                    startService(order.get(i));
                }
            }
        }
    }

    private void startService(int program) {
        try {
            spawner.start(program, List.of(), new byte[0], null, new int[0]);
        } catch (KernelException | IllegalArgumentException refused) {
            announcer.say("procman: " + programs.name(program) + ": " + refused.getMessage());
        }
    }

    @Override
    public void message(Message message) {
        Process process = table.find(Badge.key(message.badge()));
        if (process == null) {
            message.refuse(ProcessError.NOT_FOUND.status());
        } else if (Badge.isJob(message.badge())) {
            job(message, process);
        } else {
            request(message, process, programs.manifest(process.program()).flags());
        }
    }

    private void request(Message message, Process sender, int flags) {
        if (message.operation() == Processes.NAMES_UP) {
            namesUp(message, sender);
            return;
        }
        int needed = switch (message.operation()) {
            case Processes.SPAWN, Processes.PROGRAMS -> Manifest.SPAWN;
            case Processes.LIST -> Manifest.LIST;
            case Processes.OPEN -> Manifest.KILL;
            case Processes.POWER -> Manifest.POWER;
            default -> 0;
        };
        if (needed == 0) {
            message.refuse(Status.UNKNOWN_OPERATION);
        } else if ((flags & needed) == 0) {
            message.refuse(Status.NOT_PERMITTED);
        } else {
            requests.answer(message, sender);
        }
    }

    private void job(Message message, Process process) {
        switch (message.operation()) {
            case Job.WAIT -> {
                if (process.ending() == null && (!message.awaited() || process.waiters().size() >= WAITERS)) {
                    message.refuse(Status.EXHAUSTED);
                } else if (process.ending() == null) {
                    message.defer();
                    process.waiters().add(message);
                } else {
                    tell(message, process.ending());
                }
            }
            case Job.POLL -> {
                if (process.ending() == null) {
                    message.refuse(ProcessError.NOT_FOUND.status());
                } else {
                    tell(message, process.ending());
                }
            }
            case Job.KILL -> {
                kill(process, (int) message.word(0));
                message.reply(Status.OK);
            }
            case Job.IDENTIFY -> message.reply(Status.OK, process.id(), 0, 0, 0);
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    private static void tell(Message waiter, Ending ending) {
        waiter.reply(Status.OK, ending.cause(), ending.status(), ending.faultAddress(), ending.programCounter());
    }

    /// Ends it and all below it.
    private void kill(Process process, int status) {
        List<Process> all = table.all();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == process || all.get(i).descendsFrom(process)) {
                all.get(i).kernel().kill(status);
            }
        }
    }

    @Override
    public void closed(long badge) {
        Process process = table.find(Badge.key(badge));
        if (process != null && Badge.isJob(badge)) {
            process.held(false);
            table.settle(process);
        }
    }

    @Override
    public void notification(long bits) {
        if ((bits & 1L << Spawner.DEATH_BIT) != 0) {
            List<Process> all = table.all();
            for (int i = 0; i < all.size(); i++) {
                Ending ending = all.get(i).ending() == null ? all.get(i).kernel().ending() : null;
                if (ending != null) {
                    ended(all.get(i), ending);
                }
            }
        }
        restart();
    }

    private void ended(Process process, Ending ending) {
        process.end(ending);
        report(process, ending);
        for (int i = 0; i < process.waiters().size(); i++) {
            tell(process.waiters().get(i), ending);
        }
        process.waiters().clear();
        table.settle(process);
        if (programs.manifest(process.program()).has(Manifest.SERVICE)) {
            serviceEnded(process);
        }
    }

    private void serviceEnded(Process process) {
        if (process.name().equals("log")) {
            announcer.loseLog();
        }
        if (process.name().equals(Spawner.NAMES)) {
            names = null;
            spawner.names(null);
            announcer.names(null);
        } else if (names != null) {
            names.call(Names.ENDED, process.program(), 0, 0, 0, 0, Clock.nanos() + Spawner.PATIENCE);
        }
        boolean again = services.died(process.program(), Clock.nanos());
        announcer.say("procman: " + process.name() + " ended" + (again ? "" : ", and is given up"));
    }

    /// Starts the services that are due, and sets the timer for the next.
    private void restart() {
        for (int program = services.due(Clock.nanos()); program >= 0; program = services.due(Clock.nanos())) {
            startService(program);
        }
        server.timer(TIMER_BIT, services.next());
    }

    /// One line for a process that a fault ended.
    private void report(Process process, Ending ending) {
        if (ending.cause() != ExitCause.EXIT && ending.cause() != ExitCause.KILLED) {
            announcer.say(Fault.describe(process, ending));
        }
    }
}
