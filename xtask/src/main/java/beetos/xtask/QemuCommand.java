package beetos.xtask;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Boots the whole system in the terminal, or with its input from a pipe.
@Command(
        name = "qemu",
        description = "Boots BeetOS on QEMU, in this terminal. Ctrl-] x leaves.",
        mixinStandardHelpOptions = true)
final class QemuCommand implements Callable<Integer> {
    /// After the end of piped input the guest must say something within so long, or it counts as hung.
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /// After the end of piped input a shell that waits at its prompt has so long to be done.
    private static final Duration IDLE = Duration.ofSeconds(2);

    @Option(names = "--smp", paramLabel = "N", description = "Processors: only 1 works so far.")
    private int processors = 1;

    @Option(names = "--memory", paramLabel = "SIZE", description = "RAM (default: ${DEFAULT-VALUE}).")
    private String memory = Qemu.MEMORY;

    @Option(names = "--add", paramLabel = "NAME=JAR[:MAIN]", description = "A program of your own, or a service or driver with its manifest; typing NAME runs a program.")
    private List<String> added = new ArrayList<>();

    @Mixin
    private DiskOptions disks = new DiskOptions();

    @Option(names = "--gdb", description = "Wait for gdb on port 1234.")
    private boolean gdb;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "End it with status 124 after so long.")
    private long seconds;

    @Parameters(paramLabel = "QEMU OPTIONS", description = "After --, for QEMU itself.")
    private List<String> rest = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        if (processors != 1) throw new Failure("--smp " + processors + ": BeetOS runs on one processor so far");
        List<String> command = Qemu.board(SystemBuild.image(Addition.all(added)), memory);
        if (gdb) command.addAll(List.of("-s", "-S"));
        try (Drives drives = disks.drives()) {
            Drive.attach(command, drives.all());
            command.addAll(rest);
            return Host.terminal() ? inTerminal(command) : inPipe(command);
        }
    }

    private int inTerminal(List<String> command) throws InterruptedException {
        try (MachineEvents events = new MachineEvents()) {
            command.addAll(events.options());
            int status = Foreground.run(Qemu.interactive(command), limit());
            return status == 0 && events.left() ? Foreground.LEFT : status;
        }
    }

    private int inPipe(List<String> command) throws InterruptedException {
        long begin = System.nanoTime();
        try (Console console = new Console(Qemu.piped(command), System.out)) {
            Thread feeder = Feed.begin(console, new byte[0]);
            boolean leaving = false;
            while (!console.awaitEnd(Duration.ofMillis(200))) {
                if (!leaving && !feeder.isAlive() && console.silence().compareTo(IDLE) > 0 && console.endsWith(Scenario.PROMPT)) {
                    leaving = console.type("poweroff\n");       // nobody is left to type it
                }
                boolean hung = !feeder.isAlive() && console.silence().compareTo(SILENCE) > 0;
                if (System.nanoTime() - begin > limit().toNanos()) {
                    System.err.println("beet: ended after " + seconds + " s");
                    return Foreground.TIMED_OUT;
                }
                if (hung) {
                    System.err.println("beet: no sign of life for " + SILENCE.toSeconds() + " s after the end of the input");
                    return 1;
                }
            }
            return console.exitStatus();
        }
    }

    private Duration limit() {
        return seconds == 0 ? Duration.ofDays(365) : Duration.ofSeconds(seconds);
    }
}
