package beetos.apps.selftest;

import beetos.abi.ExitCause;
import beetos.abi.Page;
import beetos.api.process.Ending;
import beetos.api.process.Job;
import beetos.api.process.ProcessEntry;
import beetos.api.process.ProcessError;
import beetos.api.process.ProcessException;
import beetos.api.process.Processes;
import beetos.user.Clock;
import beetos.user.MemoryUse;
import beetos.user.Startup;

/// Starting, waiting, killing, listing; exit statuses and their races; what is left of a thousand processes.
final class ProcessTests {
    private static final int WARM = 8;
    private static final int RACES = 12;
    private static final long SLACK = 16;      // frames that the living may have grown by

    private ProcessTests() {}

    static void status() {
        for (int status : new int[] {0, 1, 7, 255, 256, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Children.ended(ExitCause.EXIT, status, Children.ending("exit", Integer.toString(status)));
        }
    }

    /// It is kept for whoever asks late, and however often.
    static void statusKept() {
        try (Job job = Children.start("victim", "exit", "9")) {
            Clock.sleepUntil(Svc.in(150));
            Children.ended(ExitCause.EXIT, 9, job.await());
            job.kill(1);
            Children.ended(ExitCause.EXIT, 9, job.await());
        }
    }

    static void manyWaiters() throws Exception {
        try (Port port = Port.open(); Job job = Children.victim(port.connect(1), "server", "deaf")) {
            Side one = Side.begin(() -> Children.ended(ExitCause.KILLED, 5, job.await()));
            Side two = Side.begin(() -> Children.ended(ExitCause.KILLED, 5, job.await()));
            port.receive();
            Check.that(!one.ended() && !two.ended(), "a waiter went on before the end");
            job.kill(5);
            one.end();
            two.end();
        }
    }

    /// Its own end and a kill at the same time: one of them, and everybody is told the same.
    static void race() throws Exception {
        for (int i = 0; i < RACES; i++) {
            try (Job job = Children.start("victim", "exit", "3")) {
                long pause = i;
                Side killer = Side.begin(() -> {
                    Clock.sleepUntil(Svc.in(pause));
                    job.kill(4);
                });
                Ending first = job.await();
                killer.end();
                Ending second = job.await();
                boolean own = first.cause() == ExitCause.EXIT && first.status() == 3;
                Check.that(own || first.cause() == ExitCause.KILLED && first.status() == 4, "an end of " + first.cause() + " with " + first.status());
                Check.that(first.equals(second), "two answers");
            }
        }
    }

    static void refused() {
        refused(ProcessError.NOT_FOUND, "nothing-of-that-name");
        refused(ProcessError.NOT_FOUND, "");
        refused(ProcessError.NOT_PERMITTED, "bsh");
        refused(ProcessError.NOT_PERMITTED, "procman");
        refused(ProcessError.TOO_LONG, "victim", "x".repeat(20_000));
    }

    private static void refused(ProcessError error, String program, String... arguments) {
        try (Job job = Children.start(program, arguments)) {
            job.kill(0);
            throw new Check.Failure("'" + program + "' was started");
        } catch (ProcessException refused) {
            Check.that(refused.error() == error, program + ": " + refused.error());
        }
    }

    /// Nobody may end what it did not start.
    static void strangers() {
        for (ProcessEntry entry : Processes.list()) {
            if (entry.id() != Startup.processId() && !entry.name().equals("victim")) {
                try (Job job = Processes.open(entry.id())) {
                    throw new Check.Failure("opened " + entry.name() + " as " + job.id());
                } catch (ProcessException refused) {
                    Check.that(refused.error() == ProcessError.NOT_PERMITTED || refused.error() == ProcessError.NOT_FOUND, entry.name() + ": " + refused.error());
                }
            }
        }
    }

    static void listed() {
        try (Port port = Port.open(); Job job = Children.victim(port.connect(1), "server", "deaf")) {
            port.receive();
            ProcessEntry entry = find(job.id());
            Check.that(entry != null && entry.name().equals("victim") && entry.parent() == Startup.processId(), "the victim's row: " + entry);
            job.kill(0);
            job.await();
            Check.that(find(job.id()) == null, "the dead are listed");
        }
    }

    private static ProcessEntry find(int id) {
        for (ProcessEntry entry : Processes.list()) {
            if (entry.id() == id) {
                return entry;
            }
        }
        return null;
    }

    /// Frames of the machine before and after: none is lost but those that living processes have taken meanwhile.
    static void frames(int count) throws Exception {
        kept(() -> spawn(count), count);
    }

    /// The same of processes that end with their own memory on loan to themselves, and on loan again.
    static void framesOnLoan() throws Exception {
        int count = 12;
        kept(() -> {
            for (int i = 0; i < count; i++) {
                Children.ended(ExitCause.EXIT, 0, Children.ending("loans", Integer.toString(1 + i % 3)));
            }
        }, count);
    }

    private static void kept(Side.Body body, int count) throws Exception {
        spawn(WARM);
        long before = accounted();
        body.run();
        long lost = before - accounted();
        for (int tries = 0; tries < 40 && lost > SLACK; tries++) {
            Clock.sleepUntil(Svc.in(50));
            lost = before - accounted();
        }
        Check.that(lost <= SLACK, lost + " frames are lost after " + count + " processes");
    }

    private static void spawn(int count) {
        for (int i = 0; i < count; i++) {
            int status = i & 0xFF;
            Children.ended(ExitCause.EXIT, status, Children.ending("exit", Integer.toString(status)));
        }
    }

    /// Free frames and those that the living use.
    private static long accounted() {
        long frames = MemoryUse.now().free();
        for (ProcessEntry entry : Processes.list()) {
            frames += entry.memory() / Page.SIZE;
        }
        return frames;
    }
}
