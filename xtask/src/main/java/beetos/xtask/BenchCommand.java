package beetos.xtask;

import beetos.compiler.Compilation.ProgramName;
import beetos.compiler.Target;
import beetos.xtask.system.MaskedRuns;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures the system and compiled Java in guest instructions and prints them beside what they may be.
@Command(
        name = "bench",
        description = "Measures in guest instructions: QEMU counts one a nanosecond.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String PROMPT = "bsh> ";
    private static final Pattern FIGURE = Pattern.compile("bench (\\w+) (\\d+)");
    private static final Pattern WORKLOAD = Pattern.compile("workload (\\w+) (\\d+)");
    private static final String METHOD = """
            Compiled Java runs on the bare board, one program after the other; printing the result is counted too. The C programs are the same
            algorithms, line by line (arrays of pointers to rows, `long` where Java has it), compiled by gcc 12.2 with
            `-O2 -ffreestanding -fno-math-errno -ffp-contract=off -mcpu=cortex-a76`, one file each so that nothing is known at build time,
            run at EL1 on the same QEMU with `-icount shift=0,sleep=off` and timed by CNTVCT_EL0, 16 instructions a tick; their
            results are those of Java. gcc inlines the recursive function into itself; no index is checked.
            """;
    private static final List<String> KERNEL_WORK = List.of("hog kernel", "hog memory", "hog fork", "selftest limit. memory. message. handle. death. process.frames-on-loan");
    private static final Path SAVED = Project.ROOT.resolve("docs/bench.md");

    @Option(names = "--json", description = "One flat object of integers.")
    private boolean json;

    @Option(names = "--save", description = "Write the tables to docs/bench.md too.")
    private boolean save;

    private final Map<String, Long> values = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        measureWorkloads();
        measureSystem();
        measureMasked();
        String tables = tables();
        System.out.println(json ? object() : tables);
        if (save) Files.writeString(SAVED, "# Measured by `./beet bench`\n\n" + tables);
        return 0;
    }

    /// Compiled Java on the bare board. Whether its results are right is the conformance suite's to say.
    private void measureWorkloads() throws IOException, InterruptedException {
        String main = Workloads.class.getName();
        Path image = Project.scratch("bench").resolve("workloads");
        Files.write(image, Toolchain.link(Target.BOARD, CompileCommand.SYSTEM, List.of(Project.classes("xtask"), Project.classes("conformance")),
                List.of(new ProgramName(main, main)), "workloads").shipped());
        List<String> command = Qemu.piped(Qemu.counted(Qemu.board(image, Qemu.MEMORY)));
        try (Console console = new Console(command, OutputStream.nullOutputStream())) {
            if (!console.await(Workloads.END, LIMIT)) throw new Failure("the workloads did not end:\n" + console.transcript());
            for (Matcher line = WORKLOAD.matcher(console.transcript()); line.find(); ) {
                values.put(line.group(1), Long.parseLong(line.group(2)));
            }
        }
    }

    /// The whole system: its own program `bench` prints a line for each figure.
    private void measureSystem() throws InterruptedException {
        Path image = SystemBuild.image(List.of());
        values.put("kernel_text_bytes", SystemBuild.kernelSection(".text") + SystemBuild.kernelSection(".rodata"));
        values.put("kernel_lines_bytes", SystemBuild.kernelSection(".beetos.trace"));
        measure(Qemu.counted(Qemu.board(image, Qemu.MEMORY)), "bench", "");
        measureDisks(image);
    }

    /// On boots of their own and in this machine's time: where QEMU counts instructions, the guest's clock leaps while it waits for a disk.
    private void measureDisks(Path image) throws InterruptedException {
        try (DiskBoard disks = DiskBoard.make()) {
            measure(disks.command(image, false), "bench disk", "");
            measure(disks.command(image, true), "bench disk", "_legacy");
        }
    }

    /// Boots, types a line, and keeps the figures that come, under their names with something behind.
    private void measure(List<String> board, String typed, String suffix) throws InterruptedException {
        try (Console console = new Console(Qemu.piped(board), OutputStream.nullOutputStream())) {
            if (!console.await(PROMPT, LIMIT) || !console.type(typed + "\n") || !console.await(PROMPT, LIMIT)) {
                throw new Failure("the bench did not end:\n" + console.transcript());
            }
            for (Matcher line = FIGURE.matcher(console.transcript()); line.find(); ) {
                values.put(line.group(1) + suffix, Long.parseLong(line.group(2)));
            }
        }
    }

    /// The kernel's longest work, looked at from outside instruction by instruction.
    private void measureMasked() throws IOException, InterruptedException {
        List<String> command = Qemu.piped(Qemu.counted(Qemu.board(SystemBuild.image(List.of()), Qemu.MEMORY)));
        command.addAll(MaskedRuns.options());
        MaskedRuns runs = new MaskedRuns(Files.readAllBytes(Project.scratch("image").resolve("kernel.elf")));
        try (Console console = new Console(command, OutputStream.nullOutputStream(), runs::read)) {
            boolean alive = console.await(PROMPT, LIMIT);
            for (String work : KERNEL_WORK) alive = alive && console.type(work + "\n") && console.await(PROMPT, LIMIT);
            if (!alive) throw new Failure("the kernel's longest work did not end:\n" + console.transcript());
        }
        values.put("masked_max", runs.longest());
        System.err.println("beet: interrupts were masked for longest from " + runs.place());
    }

    private String tables() {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add(Measure.heading());
        for (Measure measure : Measure.SYSTEM) {
            Long value = values.get(measure.key());
            text.add(measure.row(value == null ? OptionalLong.empty() : OptionalLong.of(value)));
        }
        text.add("").add("| %-13s | %12s | %12s | %5s |".formatted("compiled Java", "instructions", "the same in C", "ratio")).add("|---|--:|--:|--:|");
        for (String name : Workloads.NAMES) text.add(workload(name, values.getOrDefault(name, 0L)));
        return text.add("").add(METHOD.strip()).toString();
    }

    private static String workload(String name, long instructions) {
        Long c = Workloads.C.get(name);
        return String.format(Locale.ROOT, "| %-13s | %,12d | %13s | %5s |", name, instructions,
                c == null ? "–" : String.format(Locale.ROOT, "%,d", c), c == null ? "–" : String.format(Locale.ROOT, "%.2f", (double) instructions / c));
    }

    private String object() {
        StringJoiner text = new StringJoiner(",\n", "{\n", "\n}");
        values.forEach((key, value) -> text.add("  \"" + key + "\": " + value));
        return text.toString();
    }
}
