package beetos.xtask;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs every suite, or what a filter chooses, and ends with one line that counts all.
@Command(name = "test", description = "Runs the tests.", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILTER",
            description = "A suite (units, conformance, system, hosted, files, docs, reproducible), a module, simulation, or a part of a test's name.")
    private String filter = "";

    @Option(names = "--long", description = "The big counts: hours, not minutes.")
    private boolean wide;

    @Option(names = "--seeds", paramLabel = "N", description = "How many seeds the kernel's simulation tries.")
    private long seeds;

    @Option(names = "--seed", paramLabel = "S", description = "The only seed that the kernel's simulation runs.")
    private long seed;

    @Override
    public Integer call() throws InterruptedException {
        Host.require(Host.QEMU);   // first: suites that find none would have nothing to compare
        SystemSuite system = new SystemSuite();
        List<Suite> suites = List.of(new UnitSuite(seeds, seed, wide), system, new HostedSuite(system), new FileSuite(), new DocsSuite(), new ReproducibleSuite());
        boolean one = suites.stream().anyMatch(suite -> suite.name().equals(filter));
        Tally total = Tally.NONE;
        for (Suite suite : suites) {
            if (one && !suite.name().equals(filter)) continue;
            long begin = System.nanoTime();
            System.out.println("== " + suite.name());
            Tally tally = suite.run(one ? "" : filter, wide);
            if (tally.empty()) continue;
            System.out.printf("%s: %s (%d s)%n", suite.name(), tally, (System.nanoTime() - begin) / 1_000_000_000);
            total = total.plus(tally);
        }
        if (total.empty()) throw new Failure("no test's name contains '" + filter + "'");
        System.out.println(total);
        return total.failed() == 0 ? 0 : 1;
    }
}
