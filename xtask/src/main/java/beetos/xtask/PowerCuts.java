package beetos.xtask;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ends QEMU at random moments while `scribe` writes to the data disk, and takes from the disk what was not flushed, or some of it
/// ([WriteLog]). What is left, then and at moments before, must please the host's checkers and hold every round that was said to be flushed; the
/// guest boots on it, and reads all of it again.
///
/// At the end the last of the logs is replayed as if nobody had flushed: that must be noticed, or the test would be blind.
final class PowerCuts {
    private static final long SIZE = 64L << 20;
    private static final int LONGEST = 1500;            // milliseconds of writing
    private static final int MOMENTS = 2;               // that are looked at besides the last
    private static final int BLIND = 10;                // disks without flushes, of which one must be found
    private static final String DIRECTORY = "/data/work";
    private static final Pattern ROUND = Pattern.compile("^round (\\d+)$", Pattern.MULTILINE);

    private final Path image;
    private final Path disk;         // what the guest runs on
    private final Path before;       // what it held at the boot
    private final Path log;
    private final Path copy;         // what the checkers get
    private final Random random;
    private int rounds;              // that were said to be flushed at the boot

    private PowerCuts(Path image, Path folder, long seed) {
        this.image = image;
        disk = folder.resolve("data.img");
        before = folder.resolve("before.img");
        log = folder.resolve("writes.log");
        copy = folder.resolve("copy.img");
        random = new Random(seed);
    }

    /// What went wrong, or nothing.
    static String run(Path image, int cuts) throws InterruptedException {
        long seed = System.nanoTime();
        PowerCuts test = new PowerCuts(image, Project.scratch("power"), seed);
        try {
            Files.deleteIfExists(test.disk);
            DataDisk.create(test.disk, SIZE);
            for (int cut = 1; cut <= cuts; cut++) {
                String reason = test.next();
                if (!reason.isEmpty()) return "cut " + cut + " of seed " + seed + ": " + reason + "; the disks are kept: " + test.disk.getParent();
            }
            if (!test.noticesLostFlushes()) return "nobody notices a disk that does not flush";
            for (Path file : List.of(test.disk, test.before, test.log, test.copy)) Files.deleteIfExists(file);
            return "";
        } catch (IOException cause) {
            return cause.toString();
        }
    }

    private String next() throws IOException, InterruptedException {
        try {
            return cut();
        } catch (Failure refused) {          // it does not even mount
            return refused.getMessage();
        }
    }

    private String cut() throws IOException, InterruptedException {
        Files.copy(disk, before, StandardCopyOption.REPLACE_EXISTING);
        Files.write(log, new byte[0]);
        String text;
        try (Console console = new Console(command(), OutputStream.nullOutputStream())) {
            if (!console.await(Scenario.PROMPT, Scenario.SHORT)) return "no prompt\n" + console.transcript();
            console.type("scribe " + DIRECTORY + "\n");
            if (!console.await("all whole", Scenario.SHORT)) return "scribe does not begin\n" + console.transcript();
            Thread.sleep(Duration.ofMillis(random.nextInt(LONGEST)));
            console.close();
            text = console.transcript().replace("\r", "");
        }
        int said = rounds;
        for (Matcher line = ROUND.matcher(text); line.find(); ) said = Integer.parseInt(line.group(1));
        WriteLog writes = WriteLog.read(log);
        if (writes.flushes() == 0) return "nothing was flushed";
        for (int moment = 0; moment < MOMENTS; moment++) {
            int count = random.nextInt(writes.requests());
            lose(writes, copy, count, true);
            String reason = check(rounds);
            if (!reason.isEmpty()) return "after " + count + " of " + writes.requests() + " requests: " + reason;
        }
        lose(writes, disk, writes.requests(), true);
        Files.copy(disk, copy, StandardCopyOption.REPLACE_EXISTING);
        rounds = said;
        return check(said);
    }

    private void lose(WriteLog writes, Path target, int count, boolean heed) throws IOException {
        Files.copy(before, target, StandardCopyOption.REPLACE_EXISTING);
        writes.lose(target, count, heed, random);
    }

    private boolean noticesLostFlushes() throws IOException, InterruptedException {
        WriteLog writes = WriteLog.read(log);
        for (int i = 0; i < BLIND; i++) {
            lose(writes, copy, writes.requests(), false);
            try {
                if (!check(rounds).isEmpty()) return true;
            } catch (Failure refused) {
                return true;                 // it does not even mount
            }
        }
        return false;
    }

    /// What is wrong with the copy: to others, to us, or in its files when `said` rounds were flushed.
    private String check(int said) throws IOException, InterruptedException {
        String reason = OthersCheck.problems(copy);
        if (!reason.isEmpty()) return reason;
        List<String> problems = DataDisk.problems(copy);
        if (!problems.isEmpty()) return String.join("\n", problems);
        try (DataDisk data = new DataDisk(copy)) {
            return new Scribbled(data, "/work").compare(said);
        }
    }

    private List<String> command() {
        List<String> command = Qemu.board(image, Qemu.MEMORY);
        command.addAll(WriteLog.options(disk, log, "data"));
        return Qemu.piped(Qemu.once(command, ""));
    }
}
