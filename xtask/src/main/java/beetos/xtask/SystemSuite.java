package beetos.xtask;

import beetos.xtask.system.LiveTables;
import beetos.xtask.system.ProvokedPanic;
import beetos.xtask.system.SpoiledImage;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// The system's own tests on QEMU: dialogues with the shell on boards that differ, and the program `selftest`.
final class SystemSuite implements Suite {
    /// What the names of selftest's tests begin with.
    private static final List<String> AREAS =
            List.of("selftest", "call.", "handle.", "message.", "limit.", "memory.", "thread.", "crash.", "death.", "process.", "device.",
                    "java.", "service.", "file.");
    private static final String TABLES = "boot.tables", PANIC = "boot.panic", SPOILED = "boot.spoiled";
    static final String POWER_CUTS = "data.power-cuts";
    static final int CUTS = 10, CUTS_LONG = 200;

    private Tally tally = Tally.NONE;
    private Selftest selftest;

    @Override
    public String name() {
        return "system";
    }

    @Override
    public Tally run(String filter, boolean wide) throws InterruptedException {
        List<Scenario> scenarios = Scenario.all(wide).stream().filter(scenario -> scenario.name().contains(filter)).toList();
        boolean inside = choosesSelftest(filter);
        boolean tables = TABLES.contains(filter);
        boolean panic = PANIC.contains(filter);
        boolean spoiled = SPOILED.contains(filter);
        List<DiskScenario> disks = DiskScenario.ALL.stream().filter(scenario -> scenario.name().contains(filter)).toList();
        List<ArchiveScenario> archives = ArchiveScenario.all(wide).stream().filter(scenario -> scenario.name().contains(filter)).toList();
        boolean load = LoadScenario.NAME.contains(filter);
        boolean cuts = POWER_CUTS.contains(filter);
        if (scenarios.isEmpty() && disks.isEmpty() && archives.isEmpty() && !load && !inside && !tables && !panic && !spoiled && !cuts) return tally;
        Path image = SystemBuild.image(List.of());
        for (Scenario scenario : scenarios) {
            try (Console console = new Console(scenario.command(image), OutputStream.nullOutputStream())) {
                count(scenario.name(), scenario.play(console), console);
            }
        }
        for (DiskScenario disk : disks) count(disk.name(), disk.play(image));
        for (ArchiveScenario archive : archives) count(archive.name(), archive.play(image));
        if (load) count(LoadScenario.NAME, LoadScenario.play(image));
        if (tables) count(TABLES, LiveTables.broken(Scenario.all(wide).getFirst().command(image), 256));
        if (panic) count(PANIC, ProvokedPanic.wrong(Scenario.all(wide).getFirst().command(image)));
        if (spoiled) spoiled(image);
        if (cuts) count(POWER_CUTS, PowerCuts.run(image, wide ? CUTS_LONG : CUTS));
        if (inside) count(selftest(filter, wide));
        return tally;
    }

    private void spoiled(Path image) throws InterruptedException {
        List<String> command = Scenario.all(false).getFirst().command(SpoiledImage.of(image));
        try (Console console = new Console(command, OutputStream.nullOutputStream())) {
            boolean refused = console.await(SpoiledImage.ANSWER, Scenario.SHORT);
            count(SPOILED, refused ? "" : "a spoiled image was not refused", console);
        }
    }

    static boolean choosesSelftest(String filter) {
        return filter.isEmpty() || AREAS.stream().anyMatch(filter::startsWith);
    }

    /// What the machine's `selftest` says; the same run for all who ask.
    Selftest selftest(String filter, boolean wide) throws InterruptedException {
        if (selftest == null) {
            Path image = SystemBuild.image(List.of());
            try (Console console = new Console(Qemu.piped(Qemu.once(Qemu.board(image, Qemu.MEMORY), "")), OutputStream.nullOutputStream())) {
                selftest = Selftest.run(console, filter, wide);
                if (!selftest.ended()) count(Selftest.NAME, "it did not end", console);
            }
        }
        return selftest;
    }

    private void count(Selftest selftest) {
        selftest.results().forEach(this::count);
    }

    /// Empty `reason`: passed.
    private void count(String name, String reason) {
        boolean pass = reason.isEmpty();
        tally = tally.plus(new Tally(pass ? 1 : 0, pass ? 0 : 1, 0));
        System.out.println(pass ? "ok   " + name : "FAIL " + name + ": " + reason);
    }

    private void count(String name, String reason, Console console) {
        count(name, reason);
        if (!reason.isEmpty()) console.transcript().lines().forEach(line -> System.out.println("     | " + line));
    }
}
