package beetos.xtask;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The examples of `docs`, as a reader finds them there: their files are written, their commands run, the programs added to an image that boots,
/// and what is said in the shell is compared; on the JVM too, where no board is needed.
final class DocsSuite implements Suite {
    private static final String NAME = "docs";
    private static final List<String> PAGES = List.of("writing-an-app.md", "writing-a-service.md", "writing-a-driver.md");

    private Tally tally = Tally.NONE;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Tally run(String filter, boolean wide) throws InterruptedException {
        List<String> pages = PAGES.stream().filter(page -> (NAME + "." + page).contains(filter)).toList();
        if (pages.isEmpty()) return tally;
        List<DocumentedExample> examples = new ArrayList<>();
        List<Addition> added = new ArrayList<>();
        try {
            Path folder = Project.scratch(NAME);
            clear(folder);
            for (String page : pages) {
                DocumentedExample example = DocumentedExample.of(Project.ROOT.resolve("docs").resolve(page), folder);
                DocumentedCommands commands = new DocumentedCommands(page, folder);
                for (String command : example.commands()) commands.run(command);
                added.addAll(commands.added());
                examples.add(example);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        play("", Qemu.withMonitor(Qemu.once(Qemu.board(SystemBuild.image(added), Qemu.MEMORY), "")), examples);
        play("hosted.", Hosted.machine(Hosted.bytes(Qemu.MEMORY), added), examples.stream().filter(example -> !example.needsBoard()).toList());
        return tally;
    }

    private void play(String where, List<String> command, List<DocumentedExample> examples) throws InterruptedException {
        if (examples.isEmpty()) return;
        try (Console console = new Console(command, OutputStream.nullOutputStream())) {
            boolean prompted = console.await(Scenario.PROMPT, Scenario.SHORT);
            for (DocumentedExample example : examples) {
                String reason = prompted ? example.play(console) : "no prompt";
                prompted = reason.isEmpty();
                count(where + NAME + "." + example.page(), reason);
                if (!prompted) console.transcript().lines().forEach(line -> System.out.println("     | " + line));
            }
        }
    }

    private void count(String test, String reason) {
        boolean pass = reason.isEmpty();
        tally = tally.plus(new Tally(pass ? 1 : 0, pass ? 0 : 1, 0));
        System.out.println((pass ? "ok   " : "FAIL ") + test + (pass ? "" : ": " + reason));
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(folder)).toList()) Files.delete(file);
        }
    }
}
