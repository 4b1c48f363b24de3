package beetos.xtask;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Runs a program on this process's own standard streams.
final class Foreground {
    static final int TIMED_OUT = 124;
    /// Of a machine that its user left by Ctrl-] x, as of a program that Ctrl-C ends.
    static final int LEFT = 130;

    private Foreground() {}

    /// The program's exit status, or TIMED_OUT when `limit` ended it. It never outlives this process.
    static int run(List<String> command, Duration limit) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException cause) {
            throw new Failure(command.getFirst() + " does not start: " + cause.getMessage());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        if (process.waitFor(limit)) return process.exitValue();
        process.destroyForcibly().waitFor();
        System.err.println("beet: ended after " + limit.toSeconds() + " s");
        return TIMED_OUT;
    }
}
