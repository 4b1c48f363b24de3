package conformance.harness;

import conformance.Program;
import conformance.Program.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The bare board: programs are compiled in batches that share an image, and each runs by a boot of its own, twice:
/// as it is, and with a collection at every Nth allocation, which must make no difference.
/// A batch that does not compile is halved until the program that is to blame stands alone.
final class Board implements Machine {
    private static final int BATCH = 25;
    private static final int NOT_COMPILED = -1;
    private static final int FEW = 997;    // one collection in so many allocations
    private static final String SMALL_HEAP = "-Dheap.limit=" + (16 << 20);

    private final Path folder;
    private final int stress;
    private final Duration limit;
    private final Map<Program, Outcome> outcomes = new LinkedHashMap<>();
    private int images;

    /// Images go to `folder`; `stress` is N, or 0 for one run only; a run that takes longer than `limit` is ended with status 124.
    Board(Path folder, int stress, Duration limit) {
        this.folder = folder;
        this.stress = stress;
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
        boot(image, programs);
        Files.deleteIfExists(image);
        Files.deleteIfExists(image.resolveSibling(image.getFileName() + ".elf"));
    }

    private void boot(Path image, List<Program> programs) throws IOException, InterruptedException {
        try (ExecutorService boots = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Map<Program, Future<Outcome>> running = new LinkedHashMap<>();
            for (Program program : programs) {
                running.put(program, boots.submit(() -> boot(image, program)));
            }
            for (Map.Entry<Program, Future<Outcome>> run : running.entrySet()) {
                outcomes.put(run.getKey(), run.getValue().get());
            }
        } catch (ExecutionException broken) {
            throw new IOException("QEMU does not run", broken.getCause());
        }
    }

    private Outcome boot(Path image, Program program) throws IOException, InterruptedException {
        List<String> settings = new ArrayList<>(program.needs(Need.HEAP) ? List.of(SMALL_HEAP) : List.of());
        Outcome plain = new VirtBoard(image, settings, limit).run(program);
        if (stress == 0 || program.needs(Need.HEAP)) {
            return plain;
        }
        int nth = program.needs(Need.FEW_COLLECTIONS) ? Math.max(stress, FEW) : stress;
        settings.add("-Dheap.stress=" + nth);
        Outcome stressed = new VirtBoard(image, settings, limit).run(program);
        return stressed.equals(plain) ? plain : new Outcome(stressed.status(), "collecting at every allocation number " + nth + ": " + stressed.output());
    }
}
