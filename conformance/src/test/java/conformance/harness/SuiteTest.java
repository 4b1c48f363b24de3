package conformance.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conformance.Program;
import conformance.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table and the programs themselves: complete, documented, and the same in every run on HotSpot.
final class SuiteTest {
    private static final Path SOURCES = Project.ROOT.resolve("conformance/src/main/java");

    @Test void everyProgramIsInTheTable() throws IOException {
        Set<String> listed = Suite.PROGRAMS.stream().map(Program::mainClass).collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = new TreeSet<>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("public static void main(String[] args)")) {
                    found.add(SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.').replace('\\', '.'));
                }
            }
        }
        assertEquals(found, listed);
        assertTrue(listed.size() >= 200, listed.size() + " programs");
    }

    @Test void everyProgramSaysWhatItCovers() throws IOException {
        for (Program program : Suite.PROGRAMS) {
            Path file = SOURCES.resolve(program.mainClass().replace('.', '/') + ".java");
            assertTrue(Files.readString(file).contains("\n/// "), program + " has no sentence");
        }
    }

    @Test void twoRunsOnHotSpotAreEqual() throws IOException, InterruptedException {
        List<Program> programs = Suite.PROGRAMS;
        Map<Program, Outcome> first = new HotSpot(Project.classPath()).run(programs);
        Map<Program, Outcome> second = new HotSpot(Project.classPath()).run(programs);
        for (Program program : programs) {
            assertEquals(first.get(program), second.get(program), program.toString());
            assertFalse(first.get(program).output().isEmpty(), program + " prints nothing");
        }
    }
}
