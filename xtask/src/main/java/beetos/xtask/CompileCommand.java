package beetos.xtask;

import beetos.compiler.Compilation.ProgramName;
import beetos.compiler.Target;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compiles one ordinary Java program for the bare board. The file appears when it is whole, or not at all.
@Command(
        name = "compile",
        description = "Compiles a Java program for the bare board; ./beet exec runs it.",
        mixinStandardHelpOptions = true)
final class CompileCommand implements Callable<Integer> {
    static final List<String> SYSTEM = List.of("machine", "abi", "loader", "board", "runtime");

    @Option(names = {"--cp", "-cp"}, required = true, paramLabel = "CLASSES-OR-JAR", description = "Its class path.")
    private String classPath;

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "What to write; FILE.elf gets symbols and lines for gdb.")
    private Path output;

    @Parameters(paramLabel = "MAIN", description = "The class that has its main.")
    private String main;

    @Override
    public Integer call() {
        List<Path> places = Arrays.stream(classPath.split(File.pathSeparator)).map(place -> Project.existing(Path.of(place))).toList();
        LinkedImage image = Toolchain.link(Target.BOARD, SYSTEM, places, List.of(new ProgramName(main, main)), "program");
        Path folder = output.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) throw new Failure(folder + ": no such folder");
        ImageStore.write(output, image.shipped());
        ImageStore.write(output.resolveSibling(output.getFileName() + ".elf"), image.debug());
        return 0;
    }
}
