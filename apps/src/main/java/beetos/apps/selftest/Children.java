package beetos.apps.selftest;

import beetos.abi.InitialHandles;
import beetos.api.process.Ending;
import beetos.api.process.Job;
import beetos.api.process.Processes;
import beetos.user.Connection;
import java.util.List;

/// Programs that a test starts.
final class Children {
    private static final Connection OUTPUT = new Connection(InitialHandles.OUTPUT);
    private static final Connection NOWHERE = null;

    private Children() {}

    static Job start(String program, String... arguments) {
        return Processes.spawn(program, List.of(arguments), NOWHERE, OUTPUT, OUTPUT);
    }

    /// A [Victim] whose input is this connection.
    static Job victim(long connection, String... arguments) {
        return Processes.spawn("victim", List.of(arguments), new Connection((int) connection), OUTPUT, OUTPUT);
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
