package beetos.apps.fuzz;

import beetos.abi.ExitCause;
import beetos.abi.InitialHandles;
import beetos.api.process.Ending;
import beetos.api.process.Job;
import beetos.api.process.ProcessException;
import beetos.api.process.Processes;
import beetos.user.Clock;
import beetos.user.Connection;
import java.util.List;

/// `fuzz SEED COUNT`: COUNT random calls, made by processes that make [#RUN] each, so that what one does to itself ends only it. The seed of a
/// run is SEED plus its number: `fuzzed SEED COUNT` repeats one. The kernel and its services are tested by being there afterwards.
public final class Fuzz {
    private static final int RUN = 5_000;
    private static final int SHOWN = 10;                   // progress lines
    private static final long PATIENCE = 2 * Clock.SECOND;
    private static final Connection OUTPUT = new Connection(InitialHandles.OUTPUT);

    private Fuzz() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.out.println("usage: fuzz SEED COUNT");
            System.exit(2);
        }
        long seed = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        System.out.println("fuzz: seed " + seed + ", " + count + " calls");
        long deaths = 0;
        long runs = (count + RUN - 1) / RUN;
        for (long run = 0; run < runs; run++) {
            long calls = Math.min(RUN, count - run * RUN);
            Ending ending = run(seed + run, calls);
            if (ending.cause() != ExitCause.EXIT || ending.status() != 0) {
                System.out.println("fuzz: run of seed " + (seed + run) + " ended with " + ending.shown());
                deaths++;
            }
            if ((run + 1) * SHOWN / runs != run * SHOWN / runs) {
                System.out.println("fuzz: " + (run * RUN + calls) + " calls");
            }
        }
        System.out.println("fuzz: done, seed " + seed + ", " + count + " calls, " + deaths + " of " + runs + " processes ended early");
    }

    private static Ending run(long seed, long calls) {
        long limit = Clock.nanos() + PATIENCE;
        while (true) {
            try (Job job = Processes.spawn("fuzzed", List.of(Long.toString(seed), Long.toString(calls)), null, OUTPUT, OUTPUT)) {
                return job.await();
            } catch (ProcessException refused) {
                // The last run's memory may still be on its way back.
                if (Clock.nanos() > limit) {
                    throw refused;
                }
                Clock.sleepUntil(Clock.nanos() + Clock.MILLISECOND);
            }
        }
    }
}
