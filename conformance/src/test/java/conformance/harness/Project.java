package conformance.harness;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Where the project's built modules and the suite's own class path lie.
final class Project {
    /// The folder that holds `beet`.
    static final Path ROOT = root();

    private static final List<String> BOARD_MODULES = List.of("machine", "abi", "loader", "board", "runtime");

    private Project() { }

    private static Path root() {
        String given = System.getProperty("beetos.root");
        Path folder = given != null ? Path.of(given) : Path.of("").toAbsolutePath();
        return Stream.iterate(folder, f -> f != null, Path::getParent).filter(f -> Files.isRegularFile(f.resolve("beet"))).findFirst().orElse(folder);
    }

    /// The compiled modules that go under a program on the bare board.
    static List<Path> boardModules() {
        return BOARD_MODULES.stream().map(Project::module).toList();
    }

    /// The classes of one module.
    static Path module(String name) {
        return ROOT.resolve(name).resolve("target").resolve("classes");
    }

    /// The suite's programs and the libraries that they use.
    static List<Path> programs() {
        return Arrays.stream(classPath().split(File.pathSeparator)).map(Path::of)
            .filter(path -> Files.exists(path.resolve("conformance/Suite.class")) || path.getFileName().toString().matches("(commons-lang3|minimal-json)-.*\\.jar")).toList();
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
