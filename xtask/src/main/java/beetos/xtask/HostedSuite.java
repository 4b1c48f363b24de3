package beetos.xtask;

import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The system's tests on the JVM: the dialogues that need no board of their own, and `selftest`, whose every result must be the machine's. What has
/// no meaning there is listed, and counted as skipped.
final class HostedSuite implements Suite {
    private static final String PREFIX = "hosted.";
    /// The exchange of the usual dialogue that asks for the Java line of a fault.
    private static final String FAULT_LINE = "crash udf";
    private static final Map<String, String> NOT_HERE = notHere();
    private static final Pattern TIME = Pattern.compile("base=([^,]*)");

    private final SystemSuite system;
    private Tally tally = Tally.NONE;

    /// `system` has the machine's results.
    HostedSuite(SystemSuite system) {
        this.system = system;
    }

    private static Map<String, String> notHere() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("boot.gicv2", "lines have no controller model");
        reasons.put("boot.el2", "there are no exception levels");
        reasons.put("boot.noseed", "the host always has a seed");
        reasons.put("boot.4G", "the host's memory is not the test's to take");
        reasons.put(FAULT_LINE, "a fault has an address, and no machine code to find a Java line by");
        reasons.put("boot.spoiled", "nothing loads an image");
        reasons.put("boot.panic", "no debugger writes to the machine's memory");
        reasons.put("disk.legacy", "the transports are of version 1 and later");
        reasons.put("archive.legacy", "the transports are of version 1 and later");
        reasons.put("data.power-cuts", "QEMU's log of writes tells what was flushed; here the host keeps all that was written");
        reasons.put("boot.tables", "no hardware walks the tables; memory.* and crash.* walk them in software");
        return reasons;
    }

    @Override
    public String name() {
        return "hosted";
    }

    @Override
    public Tally run(String filter, boolean wide) throws InterruptedException {
        String wanted = filter.startsWith(PREFIX) ? filter.substring(PREFIX.length()) : filter;
        for (Map.Entry<String, String> absent : NOT_HERE.entrySet()) {
            if (absent.getKey().contains(wanted)) skip(absent.getKey(), absent.getValue());
        }
        List<Scenario> scenarios = Scenario.all(false).stream()
                .filter(scenario -> scenario.name().contains(wanted) && !NOT_HERE.containsKey(scenario.name()))
                .map(scenario -> scenario.without(FAULT_LINE)).toList();
        for (Scenario scenario : scenarios) {
            try (Console console = start(command(scenario))) {
                String reason = scenario.play(console);
                count(scenario.name(), reason);
                if (!reason.isEmpty()) console.transcript().lines().forEach(line -> System.out.println("     | " + line));
            }
        }
        for (DiskScenario disk : DiskScenario.ALL) {
            if (disk.name().contains(wanted) && !NOT_HERE.containsKey(disk.name())) count(disk.name(), disk.play(HostedSuite::command));
        }
        for (ArchiveScenario archive : ArchiveScenario.all(wide)) {
            if (archive.name().contains(wanted) && !NOT_HERE.containsKey(archive.name())) count(archive.name(), archive.play(HostedSuite::command));
        }
        if (LoadScenario.NAME.contains(wanted)) count(LoadScenario.NAME, LoadScenario.play(HostedSuite::command));
        if (SystemSuite.choosesSelftest(wanted)) compare(wanted, wide);
        return tally;
    }

    private static Console start(List<String> command) {
        return new Console(command, OutputStream.nullOutputStream());
    }

    private static List<String> command(List<Drive> drives) {
        List<String> command = Hosted.machine(Hosted.bytes(Qemu.MEMORY), List.of());
        Hosted.attach(command, drives);
        return command;
    }

    /// The board of a dialogue; of QEMU's options that make one special this knows the time.
    private static List<String> command(Scenario scenario) {
        List<String> command = Hosted.machine(Hosted.bytes(scenario.memory()), List.of());
        for (String option : scenario.options()) {
            Matcher time = TIME.matcher(option);
            if (time.lookingAt()) {
                long milliseconds = LocalDateTime.parse(time.group(1)).toInstant(ZoneOffset.UTC).toEpochMilli();
                command.addAll(List.of("--time", Long.toString(milliseconds)));
            }
        }
        return command;
    }

    private void compare(String filter, boolean wide) throws InterruptedException {
        Selftest machine = system.selftest(filter, wide);
        Selftest here;
        try (Console console = start(command(List.of()))) {
            here = Selftest.run(console, filter, wide);
            if (!here.ended()) {
                count(Selftest.NAME, "it did not end");
                console.transcript().lines().forEach(line -> System.out.println("     | " + line));
            }
        }
        Map<String, String> missing = new LinkedHashMap<>(machine.results());
        here.results().forEach((test, why) -> {
            String there = missing.remove(test);
            if (NOT_HERE.containsKey(test)) return;
            boolean same = there != null && there.isEmpty() == why.isEmpty();
            count(test, why.isEmpty() && same ? "" : there == null ? "the machine has no such test" : same ? why + " (on the machine: " + there + ")"
                    : why.isEmpty() ? "passes here, and fails on the machine: " + there : "passes on the machine: " + why);
        });
        missing.keySet().forEach(test -> count(test, "only the machine ran it"));
    }

    /// Empty `reason`: passed.
    private void count(String test, String reason) {
        boolean pass = reason.isEmpty();
        tally = tally.plus(new Tally(pass ? 1 : 0, pass ? 0 : 1, 0));
        System.out.println((pass ? "ok   " : "FAIL ") + PREFIX + test + (pass ? "" : ": " + reason));
    }

    private void skip(String test, String reason) {
        tally = tally.plus(new Tally(0, 0, 1));
        System.out.println("skip " + PREFIX + test + ": not here: " + reason);
    }
}
