package beetos.xtask;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs the whole system as one JVM process.
@Command(
        name = "run",
        description = "Runs BeetOS as one JVM process, in this terminal. Ctrl-] x leaves.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Option(names = "--memory", paramLabel = "SIZE", description = "RAM (default: ${DEFAULT-VALUE}).")
    private String memory = Qemu.MEMORY;

    @Option(names = "--add", paramLabel = "NAME=JAR[:MAIN]", description = "A program of your own, or a service or driver with its manifest; typing NAME runs a program.")
    private List<String> added = new ArrayList<>();

    @Mixin
    private DiskOptions disks = new DiskOptions();

    @Option(names = "--pcap", paramLabel = "FILE", description = "A network card on a switch in memory; FILE gets its frames.")
    private Path capture;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "End it with status 124 after so long.")
    private long seconds;

    @Override
    public Integer call() throws InterruptedException {
        List<String> command = Hosted.machine(Hosted.bytes(memory), Addition.all(added));
        if (Host.terminal()) command.add("--terminal");
        if (capture != null) {
            Project.existing(capture.toAbsolutePath().getParent());
            command.addAll(List.of("--pcap", capture.toString()));
        }
        try (Drives drives = disks.drives()) {
            Hosted.attach(command, drives.all());
            return Foreground.run(command, seconds == 0 ? Duration.ofDays(365) : Duration.ofSeconds(seconds));
        }
    }
}
