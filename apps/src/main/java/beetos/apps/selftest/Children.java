package beetos.apps.selftest;

import beetos.abi.InitialHandles;
import beetos.api.process.Ending;
import beetos.api.process.Job;
import beetos.api.process.ProcessError;
import beetos.api.process.ProcessException;
import beetos.api.process.Processes;
import beetos.user.Clock;
import beetos.user.Connection;
import java.util.List;

/// Programs that a test starts.
final class Children {
    private static final Connection OUTPUT = new Connection(InitialHandles.OUTPUT);
    private static final Connection NOWHERE = null;
    private static final long PATIENCE = 2 * Clock.SECOND;

    private Children() {}

    static Job start(String program, String... arguments) {
        return spawn(program, List.of(arguments), NOWHERE);
    }

    /// A [Victim] whose input is this connection.
    static Job victim(long connection, String... arguments) {
        return spawn("victim", List.of(arguments), new Connection((int) connection));
    }

    /// Memory of those who have just ended may still be on its way back: tries again for a while.
    private static Job spawn(String program, List<String> arguments, Connection input) {
        long limit = Clock.nanos() + PATIENCE;
        while (true) {
            try {
                return Processes.spawn(program, arguments, input, OUTPUT, OUTPUT);
            } catch (ProcessException refused) {
                if (refused.error() != ProcessError.OUT_OF_MEMORY || Clock.nanos() > limit) {
                    throw refused;
                }
                Clock.sleepUntil(Svc.in(1));
            }
        }
    }

    /// How a victim ends by itself.
    static Ending ending(String... arguments) {
        try (Job job = start("victim", arguments)) {
            return job.await();
        }
    }

    static void ended(int cause, int status, Ending ending) {
        Check.equal(cause, ending.cause(), "the cause of its end");
        Check.equal(status, ending.status(), "its exit status");
    }
}
