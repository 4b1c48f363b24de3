package conformance.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import conformance.Program;
import conformance.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The suite on HotSpot and on the bare board: what they write and how they end is equal.
/// `-Dbeetos.programs=TEXT` takes only the programs whose name contains TEXT; `-Dbeetos.stress=N` collects at every Nth allocation
/// in the second run of each (at every one in the long tests, unless the program asks for few).
final class ConformanceTest {
    private static final boolean WIDE = Boolean.getBoolean("beetos.wide");
    private static final int STRESS = Integer.getInteger("beetos.stress", WIDE ? 1 : 997);
    private static final Duration LIMIT = WIDE ? Duration.ofMinutes(15) : Duration.ofSeconds(60);

    @TempDir static Path images;

    @TestFactory Stream<DynamicTest> programs() throws IOException, InterruptedException {
        return compare(Suite.PROGRAMS, STRESS);
    }

    @TestFactory Stream<DynamicTest> longPrograms() throws IOException, InterruptedException {
        assumeTrue(WIDE, "only in the long run");
        return compare(Suite.LONG_PROGRAMS, 0);
    }

    private static Stream<DynamicTest> compare(List<Program> all, int stress) throws IOException, InterruptedException {
        assertTrue(VirtBoard.installed(), "qemu-system-aarch64 is not installed");
        String filter = System.getProperty("beetos.programs", "");
        List<Program> programs = all.stream().filter(program -> program.name().contains(filter)).toList();
        Map<Program, Outcome> expected = new HotSpot(Project.classPath()).run(programs);
        Map<Program, Outcome> actual = new Board(images, stress, LIMIT).run(programs);
        System.out.print(Comparison.table(expected, actual));
        return actual.keySet().stream().map(program -> DynamicTest.dynamicTest(program.toString(), () -> {
            assertEquals(expected.get(program).output(), actual.get(program).output());
            assertEquals(expected.get(program).status(), actual.get(program).status(), "exit status");
        }));
    }
}
