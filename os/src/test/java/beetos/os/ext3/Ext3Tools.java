package beetos.os.ext3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The checker that other systems have, `e2fsck`, where the host has it.
final class Ext3Tools {
    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/e2fsck"), Path.of("/sbin/e2fsck"));

    private Ext3Tools() {}

    /// Lets it replay the journal, and then find nothing to say.
    static void check(MemoryDisk disk) throws Exception {
        Path tool = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (tool == null) return;
        Path image = Files.createTempFile("beetos", ".ext3");
        try {
            disk.save(image);
            run(tool, "-E", "journal_only", "-y", image);
            run(tool, "-f", "-n", image);
        } finally {
            Files.delete(image);
        }
    }

    private static void run(Path tool, Object... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(tool.toString()).redirectErrorStream(true);
        for (Object argument : arguments) builder.command().add(argument.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), text);
    }
}
