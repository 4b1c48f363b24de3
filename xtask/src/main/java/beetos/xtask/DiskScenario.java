package beetos.xtask;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One boot with a read-only and a writable disk behind transports of one version: both are used, the driver is killed while they are, and
/// what was written is in the file of this machine.
record DiskScenario(String name, boolean legacy) {
    static final List<DiskScenario> ALL = List.of(new DiskScenario("disk.modern", false), new DiskScenario("disk.legacy", true));

    private static final long LENGTH = 16 << 20;
    private static final String DRIVER = "virtioblk", WELL = ", all well";
    private static final Pattern PROCESS = Pattern.compile("^ *(\\d+) .* " + DRIVER + "$", Pattern.MULTILINE);

    /// On QEMU: what went wrong, with the transcript; nothing when all is well.
    String play(Path image) throws InterruptedException {
        return play(drives -> {
            List<String> command = Qemu.board(image, Qemu.MEMORY);
            Drive.attach(command, drives);
            command.addAll(List.of("-global", "virtio-mmio.force-legacy=" + legacy));
            return Qemu.piped(Qemu.once(command, ""));
        });
    }

    /// The same on whatever machine has these drives.
    String play(Function<List<Drive>, List<String>> machine) throws InterruptedException {
        try (Drives drives = new Drives()) {
            Path readOnly = Project.scratch("disk").resolve(name + ".disk");
            Path writable = Project.scratch("disk").resolve(name + ".data");
            Drives.create(readOnly, LENGTH);
            drives.addReadOnly(List.of(readOnly));
            drives.addBlank(writable, LENGTH);
            try (Console console = new Console(machine.apply(drives.all()), OutputStream.nullOutputStream())) {
                String reason = play(console);
                if (reason.isEmpty() && isBlank(writable)) reason = "nothing reached the file";
                return reason.isEmpty() ? "" : reason + "\n" + console.transcript();
            }
        } catch (IOException cause) {
            return cause.toString();
        }
    }

    private static String play(Console console) throws InterruptedException {
        if (!console.await(Scenario.PROMPT, Scenario.SHORT)) return "no prompt";
        for (String[] exchange : new String[][] {
                {"blkinfo", "disk0  disk                     16384 KiB  read-only"}, {"blkinfo", "disk1  data                     16384 KiB"},
                {"diskcheck disk", WELL}, {"diskcheck data", WELL}, {"diskcheck nobody", "no disk nobody"}}) {
            if (!says(console, exchange[0], exchange[1])) return "'" + exchange[0] + "' did not give '" + exchange[1] + "'";
        }
        for (int death = 0; death < 2; death++) {
            if (!says(console, "ps", DRIVER)) return "the driver does not run";
            String driver = process(console.transcript());
            // What runs behind has to outlive the driver: it began before, and ends after.
            if (!says(console, "diskcheck data 3 &", "]") || !says(console, "sleep 1; kill " + driver + "; sleep 4", "all well")) {
                return "the disk does not outlive its driver";
            }
            if (!says(console, "ps", DRIVER) || process(console.transcript()).equals(driver)) return "the driver was not killed";
        }
        if (!says(console, "diskcheck disk", WELL)) return "the other disk does not outlive its driver";
        console.type("poweroff\n");
        if (!console.awaitEnd(Scenario.SHORT)) return "poweroff did not end it";
        return console.exitStatus() == 0 ? "" : "status " + console.exitStatus();
    }

    /// Whether the guest answers a line so before its next prompt, which is waited for.
    private static boolean says(Console console, String line, String answer) throws InterruptedException {
        return console.type(line + "\n") && console.await(answer, Duration.ofMinutes(2)) && console.await(Scenario.PROMPT, Scenario.SHORT);
    }

    /// The driver's id in the latest listing.
    private static String process(String transcript) {
        String last = "";
        for (Matcher row = PROCESS.matcher(transcript.replace("\r", "")); row.find(); ) last = row.group(1);
        return last;
    }

    private static boolean isBlank(Path file) throws IOException {
        for (byte octet : Files.readAllBytes(file)) {
            if (octet != 0) return false;
        }
        return true;
    }
}
