package beetos.xtask;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ends QEMU at random moments while `scribe` writes to the data disk. After each, a copy of the disk must please the host's checkers
/// and hold every round that was said to be flushed; then the guest boots on the disk itself, and reads all of it again.
final class PowerCuts {
    private static final long SIZE = 64L << 20;
    private static final int LONGEST = 1500;            // milliseconds of writing
    private static final String DIRECTORY = "/data/work";
    private static final Pattern ROUND = Pattern.compile("^round (\\d+)$", Pattern.MULTILINE);

    private final Path image;
    private final Path disk;
    private final Path copy;
    private final Optional<Path> checker = Host.offered(Host.E2FSCK);
    private final Random random = new Random();

    private PowerCuts(Path image, Path folder) {
        this.image = image;
        disk = folder.resolve("data.img");
        copy = folder.resolve("copy.img");
    }

    /// What went wrong, or nothing.
    static String run(Path image, int cuts) throws InterruptedException {
        Path folder = Project.scratch("power");
        PowerCuts test = new PowerCuts(image, folder);
        try {
            Files.deleteIfExists(test.disk);
            DataDisk.create(test.disk, SIZE);
            for (int cut = 1; cut <= cuts; cut++) {
                String reason = test.cut();
                if (!reason.isEmpty()) return "cut " + cut + ": " + reason + "; the disk is kept: " + test.disk;
            }
            Files.deleteIfExists(test.disk);
            Files.deleteIfExists(test.copy);
            return "";
        } catch (IOException cause) {
            return cause.toString();
        }
    }

    private String cut() throws IOException, InterruptedException {
        String text;
        try (Console console = new Console(command(), OutputStream.nullOutputStream())) {
            if (!console.await(Scenario.PROMPT, Scenario.SHORT)) return "no prompt\n" + console.transcript();
            console.type("scribe " + DIRECTORY + "\n");
            if (!console.await("all whole", Scenario.SHORT)) return "scribe does not begin\n" + console.transcript();
            Thread.sleep(Duration.ofMillis(random.nextInt(LONGEST)));
            console.close();
            text = console.transcript().replace("\r", "");
        }
        int said = 0;
        for (Matcher line = ROUND.matcher(text); line.find(); ) said = Integer.parseInt(line.group(1));
        Files.copy(disk, copy, StandardCopyOption.REPLACE_EXISTING);
        String reason = othersCheck();
        if (!reason.isEmpty()) return reason;
        Files.copy(disk, copy, StandardCopyOption.REPLACE_EXISTING);
        List<String> problems = DataDisk.problems(copy);
        if (!problems.isEmpty()) return String.join("\n", problems);
        try (DataDisk data = new DataDisk(copy)) {
            return new Scribbled(data, "/work").compare(said);
        }
    }

    private List<String> command() {
        List<String> command = Qemu.board(image, Qemu.MEMORY);
        Drive.attach(command, List.of(new Drive(disk, "data", true)));
        return Qemu.piped(Qemu.once(command, ""));
    }

    /// Lets e2fsck, where there is one, replay the journal and then find nothing to say.
    private String othersCheck() throws IOException, InterruptedException {
        if (checker.isEmpty()) return "";
        String reason = check("-E", "journal_only", "-y");
        return reason.isEmpty() ? check("-f", "-n") : reason;
    }

    private String check(String... options) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(checker.get().toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(options));
        builder.command().add(copy.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes());
        return process.waitFor() == 0 ? "" : text;
    }
}
