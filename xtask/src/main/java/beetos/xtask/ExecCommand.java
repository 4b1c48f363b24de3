package beetos.xtask;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a program that `./beet compile` made, on a board with nothing else on it.
@Command(
        name = "exec",
        description = "Runs a compiled program on the bare board; the exit status is the program's.",
        mixinStandardHelpOptions = true)
final class ExecCommand implements Callable<Integer> {
    /// Linux, Documentation/arch/arm64/booting.rst, 4 "Call the kernel image".
    private static final int HEADER_LENGTH = 64, MAGIC_OFFSET = 56;
    private static final String MAGIC = "ARMd";

    /// The word where a board with several programs is told which; an image of one takes any.
    private static final String PROGRAM = "program";

    /// Ctrl-D: a serial line has no end of its own.
    private static final byte[] END_OF_INPUT = {4};

    @Option(names = "--memory", paramLabel = "SIZE", description = "RAM of the board (default: ${DEFAULT-VALUE}).")
    private String memory = Qemu.MEMORY;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "End it with status 124 after so long.")
    private long seconds;

    @Option(names = "--gdb", description = "Wait for gdb on port 1234.")
    private boolean gdb;

    @Option(names = "-D", paramLabel = "NAME=VALUE", description = "Settings of the runtime: heap.limit, heap.stress.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Parameters(index = "0", paramLabel = "FILE", description = "What ./beet compile wrote.")
    private Path file;

    @Parameters(index = "1..*", paramLabel = "ARGS", description = "The program's arguments.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        List<String> command = Qemu.once(Qemu.board(file, memory), words());
        if (gdb) command.addAll(List.of("-s", "-S"));
        Duration limit = seconds == 0 ? Duration.ofDays(365) : Duration.ofSeconds(seconds);
        if (Host.terminal()) return Foreground.run(Qemu.piped(command), limit);
        try (Console console = new Console(Qemu.piped(command), System.out)) {
            Feed.begin(console, END_OF_INPUT);
            if (console.awaitEnd(limit)) return console.exitStatus();
            System.err.println("beet: ended after " + seconds + " s");
            return Foreground.TIMED_OUT;
        }
    }

    /// QEMU would start anything, and then wait for ever.
    private void check() throws IOException {
        try (InputStream stream = Files.newInputStream(Project.existing(file))) {
            byte[] header = stream.readNBytes(HEADER_LENGTH);
            if (header.length < HEADER_LENGTH || !new String(header, MAGIC_OFFSET, MAGIC.length(), StandardCharsets.US_ASCII).equals(MAGIC)) {
                throw new Failure(file + ": not a program for the bare board");
            }
        }
    }

    /// The board has one line for everything, cut at its spaces.
    private String words() {
        StringJoiner words = new StringJoiner(" ");
        settings.forEach((name, value) -> words.add("-D" + name + "=" + value));
        words.add(PROGRAM);
        for (String argument : arguments) {
            if (argument.isEmpty() || argument.contains(" ")) {
                throw new Failure("'" + argument + "': on the bare board an argument is not empty and holds no space");
            }
            words.add(argument);
        }
        return words.toString();
    }
}
