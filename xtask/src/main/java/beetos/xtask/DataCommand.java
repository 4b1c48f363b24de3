package beetos.xtask;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Looks into a data disk from outside, and judges it.
@Command(
        name = "data",
        description = "Shows what a file of --data holds: check, ls [PATH], cat PATH.",
        mixinStandardHelpOptions = true)
final class DataCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The data disk.")
    private Path file;

    @Parameters(index = "1", paramLabel = "check|ls|cat", description = "What to do.")
    private String action;

    @Parameters(index = "2", paramLabel = "PATH", arity = "0..1", defaultValue = "/", description = "In the data disk (default: ${DEFAULT-VALUE}).")
    private String path;

    @Override
    public Integer call() throws IOException {
        Project.existing(file);
        switch (action) {
            case "check" -> {
                List<String> problems = DataDisk.problems(file);
                problems.forEach(System.out::println);
                return problems.isEmpty() ? 0 : 1;
            }
            case "ls" -> {
                try (DataDisk disk = new DataDisk(file)) {
                    disk.list(path).forEach(System.out::println);
                }
            }
            case "cat" -> {
                try (DataDisk disk = new DataDisk(file)) {
                    disk.copy(path, System.out);
                }
            }
            default -> throw new Failure("there is no '" + action + "': check, ls or cat");
        }
        return 0;
    }
}
