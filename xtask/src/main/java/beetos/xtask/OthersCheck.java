package beetos.xtask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// The checker that other systems have, `e2fsck`, where this machine has it.
final class OthersCheck {
    private static final Optional<Path> CHECKER = Host.offered(Host.E2FSCK);

    private OthersCheck() {}

    /// Lets it replay the journal of a copy, and then find nothing to say; without it, nothing.
    static String problems(Path disk) throws IOException, InterruptedException {
        if (CHECKER.isEmpty()) return "";
        Path copy = disk.resolveSibling(disk.getFileName() + ".e2fsck");
        Files.copy(disk, copy, StandardCopyOption.REPLACE_EXISTING);
        try {
            String reason = check(copy, "-E", "journal_only", "-y");
            return reason.isEmpty() ? check(copy, "-f", "-n") : reason;
        } finally {
            Files.delete(copy);
        }
    }

    private static String check(Path disk, String... options) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(CHECKER.get().toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(options));
        builder.command().add(disk.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes());
        return process.waitFor() == 0 ? "" : text;
    }
}
