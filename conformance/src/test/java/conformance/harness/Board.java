package conformance.harness;

import conformance.Program;
import conformance.Program.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The bare board: programs are compiled in batches that share an image, and each runs by a boot of its own.
/// A batch that does not compile is halved until the program that is to blame stands alone.
final class Board implements Machine {
    private static final int BATCH = 25;
    private static final int NOT_COMPILED = -1;
    private static final String SMALL_HEAP = "-Dheap.limit=" + (16 << 20);

    private final Path folder;
    private final List<String> settings;
    private final Duration limit;
    private final Map<Program, Outcome> outcomes = new LinkedHashMap<>();
    private int images;

    /// Images go to `folder`; `settings` go to every run; a run that takes longer than `limit` is ended with status 124.
    Board(Path folder, List<String> settings, Duration limit) {
        this.folder = folder;
        this.settings = settings;
        this.limit = limit;
    }

    @Override public Map<Program, Outcome> run(List<Program> programs) throws IOException, InterruptedException {
        for (int from = 0; from < programs.size(); from += BATCH) {
            batch(programs.subList(from, Math.min(from + BATCH, programs.size())));
        }
        return outcomes;
    }

    private void batch(List<Program> programs) throws IOException, InterruptedException {
        Path image = folder.resolve("image" + images++);
        try {
            BoardImage.write(image, Project.programs(), programs.stream().map(Program::mainClass).toList());
        } catch (RuntimeException | StackOverflowError refused) {
            if (programs.size() == 1) {
                outcomes.put(programs.getFirst(), new Outcome(NOT_COMPILED, "not compiled: " + refused));
                return;
            }
            int half = programs.size() / 2;
            batch(programs.subList(0, half));
            batch(programs.subList(half, programs.size()));
            return;
        }
        for (Program program : programs) {
            List<String> all = program.needs(Need.HEAP) ? java.util.stream.Stream.concat(settings.stream(), java.util.stream.Stream.of(SMALL_HEAP)).toList() : settings;
            outcomes.put(program, new VirtBoard(image, all, limit).run(program));
        }
        Files.deleteIfExists(image);
        Files.deleteIfExists(image.resolveSibling(image.getFileName() + ".elf"));
    }
}
