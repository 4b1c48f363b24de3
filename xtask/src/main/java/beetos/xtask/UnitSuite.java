package beetos.xtask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The JUnit tests of every module, by Maven Surefire. Its summaries and its errors are shown, all else is in a file.
final class UnitSuite implements Suite {
    private static final Pattern SUM =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)(, Time elapsed.*)?");
    private static final Pattern MODULE = Pattern.compile("Building BeetOS (\\S+) .*");

    private static final String CONFORMANCE = "conformance";
    private static final String SIMULATION = "simulation";
    private static final String SIMULATION_TESTS = "SimulationTest,PlantedBugTest,FaultTest";
    private static final String COMPARISON = "ConformanceTest";

    /// Maven's advice and its own call chains.
    private static final Pattern NOISE = Pattern.compile("^\\s*(at |$)|Help \\d\\]|e-run Maven|For more information|After correcting|mvn <args>");
    private static final Pattern MAVENS_OWN = Pattern.compile("^\\s*(at org\\.(apache|codehaus|junit)|at java\\.|$)|^\\S?\\[");

    /// Seeds of the kernel's simulation in the long tests.
    private static final long WIDE_SEEDS = 100_000;
    /// What a module's tests may take in the long tests, in seconds.
    private static final int WIDE_PATIENCE = 4 * 60 * 60;

    private final List<String> simulation = new ArrayList<>();
    private Tally tally = Tally.NONE;
    private String module = "";

    /// `seeds` of the kernel's simulation are tried (0: as many as its test says), or only `seed`.
    UnitSuite(long seeds, long seed, boolean wide) {
        long count = seeds == 0 && wide ? WIDE_SEEDS : seeds;
        if (count != 0) simulation.add("-Dbeetos.simulation.seeds=" + count);
        if (seed != 0) simulation.add("-Dbeetos.simulation.seed=" + seed);
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public Tally run(String filter, boolean wide) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Host.require(Host.MAVEN).toString(), "-B", "-f", Project.ROOT.resolve("pom.xml").toString(),
                "--fail-at-end", "-Dbeetos.wide=" + wide, "-Dbeetos.root=" + Project.ROOT));
        if (wide) command.add("-Dtest.patience=" + WIDE_PATIENCE);
        command.addAll(simulation);
        command.addAll(selection(filter));
        command.add("test");
        Path log = Project.scratch("test").resolve("units.log");
        int status = follow(command, log);
        // A module that does not compile, or a test JVM that died, has no line of its own.
        if (status != 0 && tally.failed() == 0) {
            System.out.println("units: Maven failed (all of it: " + Project.ROOT.relativize(log) + ")");
            tally = tally.plus(new Tally(0, 1, 0));
        }
        return tally;
    }

    /// A module's tests, or the classes and the programs of the conformance suite whose names contain the filter.
    private static List<String> selection(String filter) {
        if (filter.isEmpty()) return List.of();
        String tests = "*" + filter + "*";
        if (filter.equals(SIMULATION)) tests = SIMULATION_TESTS;
        else if (filter.equals(CONFORMANCE)) tests = CONFORMANCE + "/**";
        else if (Project.modules().contains(filter)) tests = "beetos/" + filter + "/**";
        else if (!COMPARISON.contains(filter)) tests += "," + COMPARISON;
        List<String> options = new ArrayList<>(List.of("-Dtest=" + tests, "-Dsurefire.failIfNoSpecifiedTests=false"));
        if (tests.endsWith(COMPARISON)) options.add("-Dbeetos.programs=" + filter);
        return options;
    }

    private int follow(List<String> command, Path log) throws InterruptedException {
        try {
            Process maven = new ProcessBuilder(command).redirectErrorStream(true).start();
            maven.getOutputStream().close();
            Runtime.getRuntime().addShutdownHook(new Thread(maven::destroy));
            try (BufferedReader lines = maven.inputReader();
                    PrintWriter file = new PrintWriter(Files.newBufferedWriter(log), true)) {
                for (String line; (line = lines.readLine()) != null; ) {
                    file.println(line);
                    read(line);
                }
            }
            return maven.waitFor();
        } catch (IOException cause) {
            throw new Failure("Maven does not run: " + cause.getMessage());
        }
    }

    private void read(String line) {
        String text = line.replaceFirst("^\\[(INFO|ERROR|WARNING)] ?", "");
        Matcher building = MODULE.matcher(text);
        if (building.matches()) module = building.group(1);
        Matcher sum = SUM.matcher(text);
        if (!sum.matches()) {
            if (line.startsWith("[ERROR]") && !NOISE.matcher(text).find()) System.out.println(text);
            if (!line.startsWith("[") && !MAVENS_OWN.matcher(line).find()) System.out.println(line);
        } else if (sum.group(5) == null) {
            int failed = Integer.parseInt(sum.group(2)) + Integer.parseInt(sum.group(3));
            int skipped = Integer.parseInt(sum.group(4));
            tally = tally.plus(new Tally(Integer.parseInt(sum.group(1)) - failed - skipped, failed, skipped));
            System.out.printf("%-12s %s%n", module, text);
        }
    }
}
