package beetos.xtask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The same sources give the same image, octet for octet, also on a JVM that lays out its objects differently and sees one CPU:
/// nothing of the machine that builds enters what it builds.
final class ReproducibleSuite implements Suite {
    private static final String NAME = "reproducible";
    private static final List<String> OTHER_HOST = List.of("-XX:-UseCompressedOops", "-XX:ActiveProcessorCount=1");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Tally run(String filter, boolean wide) throws InterruptedException {
        if (!NAME.contains(filter)) return Tally.NONE;
        Path here = SystemBuild.image(List.of());
        Path target = Project.scratch(NAME);
        try {
            delete(target);
            int status = buildElsewhere(target);
            Path there = target.resolve("image/beetos.img");
            long difference = status == 0 ? Files.mismatch(here, there) : -1;
            boolean same = status == 0 && difference < 0;
            System.out.println(same ? "ok   " + NAME : status != 0 ? "FAIL " + NAME + ": the other JVM did not build it"
                    : "FAIL " + NAME + ": the images differ from octet " + difference + " on");
            if (same) delete(target);
            return same ? new Tally(1, 0, 0) : new Tally(0, 1, 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static int buildElsewhere(Path target) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OTHER_HOST);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dbeetos.root=" + Project.ROOT,
                "-Dbeetos.target=" + target, "-cp", System.getProperty("java.class.path"), Beet.class.getName(), "build"));
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT)
                .start().waitFor();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
