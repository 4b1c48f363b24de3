package beetos.xtask;

import beetos.xtask.Scenario.Exchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One boot with archives of all writers and a data disk, behind transports of one version: from the shell, everything in them is what the
/// host put there, and what is copied to the data disk is in the file of this machine.
record ArchiveScenario(String name, boolean legacy, boolean wide) {
    private static final long BIG = (8 << 20) + 3, BIG_LONG = 100 << 20;
    private static final long DATA = 64 << 20, DATA_LONG = 256 << 20;
    private static final Duration COPY = Duration.ofMinutes(3);

    static List<ArchiveScenario> all(boolean wide) {
        return List.of(new ArchiveScenario("archive.modern", false, wide), new ArchiveScenario("archive.legacy", true, wide));
    }

    /// On QEMU: what went wrong, with the transcript; nothing when all is well.
    String play(Path image) throws InterruptedException {
        return play(drives -> {
            List<String> options = new ArrayList<>(List.of("-global", "virtio-mmio.force-legacy=" + legacy));
            Drive.attach(options, drives);
            return new Scenario(name, Qemu.MEMORY, options, List.of()).command(image);
        });
    }

    /// The same on whatever machine has these drives.
    String play(Function<List<Drive>, List<String>> machine) throws InterruptedException {
        Path place = Project.scratch("archive").resolve(name);
        try (Drives drives = new Drives()) {
            delete(place);
            ArchiveFolder folder = ArchiveFolder.make(place.resolve("folder"), wide ? BIG_LONG : BIG);
            List<Path> archives = new ArrayList<>(List.of(Archivers.huge(place.resolve("huge.tar"))));
            archives.addAll(Archivers.all(folder.path(), place));
            drives.addReadOnly(archives);
            Path data = place.resolve("data");
            drives.addWritable(List.of(data), wide ? DATA_LONG : DATA);
            Scenario scenario = new Scenario(name, Qemu.MEMORY, List.of(), exchanges(folder, archives.size()));
            try (Console console = new Console(machine.apply(drives.all()), OutputStream.nullOutputStream())) {
                String reason = scenario.play(console);
                if (!reason.isEmpty()) return reason + "\n" + console.transcript();
            }
            String reason = onHost(folder, data, place.resolve("copy"));
            if (reason.isEmpty()) delete(place);
            return reason;
        } catch (IOException cause) {
            return cause.toString();
        }
    }

    private static List<Exchange> exchanges(ArchiveFolder folder, int archives) throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        exchanges.add(new Exchange("ls -l /disk\n", " 5  1970-01-01 00:00  behind"));
        exchanges.add(new Exchange("ls -l /disk\n", " " + Archivers.HUGE + " "));
        exchanges.add(new Exchange("cat /disk/behind\n", "\nthere"));
        exchanges.add(new Exchange("hexdump -n 16 /disk/posix\n", "\n00000000  00 00 00 00 "));
        exchanges.add(new Exchange("cat /disk/lost\n", "not found"));
        for (int archive = 2; archive <= archives; archive++) exchanges.addAll(folder.exchanges("/disk" + archive));
        String last = "/disk" + archives;
        exchanges.add(new Exchange("cp " + last + "/big /data/big && cp -r " + last + "/part* /data && sync ; echo copied $?\n", "\ncopied 0", COPY));
        exchanges.add(new Exchange("sha256sum /data/big\n", "\n" + folder.hash() + "  ", COPY));
        exchanges.add(new Exchange("cat /data/" + ArchiveFolder.DEEP + "\n", "\ndeep"));
        return exchanges;
    }

    /// The data disk as the host sees it.
    private static String onHost(ArchiveFolder folder, Path data, Path copy) throws IOException {
        List<String> problems = DataDisk.problems(data);
        if (!problems.isEmpty()) return String.join("\n", problems);
        try (DataDisk disk = new DataDisk(data); var out = Files.newOutputStream(copy)) {
            disk.copy("/" + ArchiveFolder.BIG, out);
        }
        return Files.mismatch(copy, folder.path().resolve(ArchiveFolder.BIG)) < 0 ? "" : "the host finds something else in /data/big";
    }

    private static void delete(Path place) throws IOException {
        if (!Files.exists(place)) return;
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
