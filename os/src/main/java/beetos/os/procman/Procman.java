package beetos.os.procman;

import beetos.abi.ExitCause;
import beetos.abi.InitialHandles;
import beetos.abi.Manifest;
import beetos.api.clock.WallClock;
import beetos.api.process.Ending;
import beetos.api.process.ProcessError;
import beetos.api.process.Processes;
import beetos.os.chacha.Generator;
import beetos.user.Clock;
import beetos.user.Handler;
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Startup;
import beetos.user.Status;
import beetos.user.SystemRange;

/// The process manager: one thread that answers requests, hears of deaths, and starts dead services again. It never waits for anybody.
public final class Procman implements Handler {
    private final Programs programs = new Programs(SystemRange.bundle(InitialHandles.BUNDLE), Startup.instructions());
    private final Server server = Server.create();
    private final ProcessTable table = new ProcessTable();
    private final Announcer announcer = new Announcer();
    private final Jobs jobs = new Jobs(table);
    private final Requests requests;
    private final Keeper keeper;
    private long powerOn;                // in nanoseconds since 1970; 0: not known

    private Procman() {
        KeptServers servers = new KeptServers(programs.count());
        Spawner spawner = new Spawner(programs, new Loader(programs, random()), server, table, servers);
        requests = new Requests(programs, table, spawner, server);
        keeper = new Keeper(programs, spawner, server, servers, announcer);
    }

    private Generator random() {
        Generator random = new Generator();
        long[] seed = Startup.seed();
        random.seed(seed);
        if ((seed[0] | seed[1] | seed[2] | seed[3]) == 0) {
            announcer.say("procman: no random seed: addresses and random numbers can be guessed");
        }
        random.seed(new long[] {Clock.nanos(), 0, 0, 0});
        return random;
    }

    static void main() {
        Procman procman = new Procman();
        procman.keeper.boot(procman.programs.find("procman"));
        procman.keeper.restart();
        procman.server.serve(procman);
    }

    @Override
    public void message(Message message) {
        Process process = table.find(Badge.key(message.badge()));
        if (process == null) {
            message.refuse(ProcessError.NOT_FOUND.status());
        } else if (Badge.isJob(message.badge())) {
            jobs.answer(message, process);
        } else {
            request(message, process, programs.manifest(process.program()).flags());
        }
    }

    private void request(Message message, Process sender, int flags) {
        switch (message.operation()) {
            case Processes.POWER_ON -> message.reply(powerOn);
            case Processes.SET_POWER_ON -> powerOn(message, sender);
            default -> restricted(message, sender, flags);
        }
    }

    /// The wall clock of all processes: it does not change when the clock's driver is started again.
    private void powerOn(Message message, Process sender) {
        if (!programs.manifest(sender.program()).allows(Manifest.REGISTERS, WallClock.NAME)) {
            message.refuse(Status.NOT_PERMITTED);
            return;
        }
        powerOn = powerOn == 0 ? Math.max(0, message.word(0)) : powerOn;
        message.refuse(Status.OK);
    }

    private void restricted(Message message, Process sender, int flags) {
        int needed = switch (message.operation()) {
            case Processes.SPAWN, Processes.PROGRAMS -> Manifest.SPAWN;
            case Processes.LIST -> Manifest.LIST;
            case Processes.OPEN -> Manifest.KILL;
            case Processes.POWER -> Manifest.POWER;
            case Processes.SERVICES -> Manifest.SERVICE;
            default -> 0;
        };
        if (needed == 0) {
            message.refuse(Status.UNKNOWN_OPERATION);
        } else if ((flags & needed) == 0) {
            message.refuse(Status.NOT_PERMITTED);
        } else if (message.operation() == Processes.SERVICES) {
            keeper.tell(message, sender);
        } else {
            requests.answer(message, sender);
        }
    }

    @Override
    public void closed(long badge) {
        Process process = table.find(Badge.key(badge));
        if (process != null && Badge.isJob(badge)) {
            process.release();
            table.settle(process);
        }
    }

    @Override
    public void notification(long bits) {
        if ((bits & 1L << Spawner.DEATH_BIT) != 0) {
            for (int i = 0; i < table.limit(); i++) {
                Process process = table.at(i);
                Ending ending = process == null || process.ending() != null ? null : process.kernel().ending();
                if (ending != null) {
                    ended(process, ending);
                }
            }
        }
        keeper.restart();
    }

    private void ended(Process process, Ending ending) {
        Jobs.ended(process, ending);
        table.settle(process);
        if (ending.cause() != ExitCause.EXIT && ending.cause() != ExitCause.KILLED) {
            announcer.say(process, ending);
        }
        if (programs.manifest(process.program()).has(Manifest.SERVICE)) {
            jobs.killBelow(process, 0);       // the next run does not know them, and needs their memory
            keeper.ended(process.program());
        }
    }
}
