package beetos.xtask.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Started by `./beet` when something is newer than the last build: compiles the changed sources of the modules, and with them those whose
/// classes can see the difference ([Surface], [Users]). Status 0: all is up to date. Else nothing has been done, and Maven is to build.
///
/// A source that came or went, another value of a constant, a POM, `module-info.java`, what replaces classes of the JDK, and an error of the compiler are Maven's too. Tests are
/// compiled when they are run.
public final class Recompile {
    private static final int UP_TO_DATE = 0, NOT_SAFE = 1;
    private static final int TICK = 20;      // milliseconds that a file system's clock may be behind
    private static final String SOURCE = ".java", CLASS = ".class", PACKAGE = "package-info", MODULE = "module-info";

    private static final Pattern MODULE_NAME = Pattern.compile("<module>(.*)</module>");

    private final Path root;
    private final Path stamp;
    private final FileTime built;
    private final List<Path> changedSources = new ArrayList<>();
    private final List<Path> changedResources = new ArrayList<>();

    private Recompile(Path root, Path stamp) throws IOException {
        this.root = root;
        this.stamp = stamp;
        built = Files.getLastModifiedTime(stamp);
    }

    /// Arguments: the folder of the project, and the file whose time is that of the last build.
    public static void main(String[] arguments) throws IOException {
        System.exit(run(Path.of(arguments[0]), Path.of(arguments[1])) ? UP_TO_DATE : NOT_SAFE);
    }

    /// Whether all is up to date now, and the stamp says so.
    static boolean run(Path root, Path stamp) throws IOException {
        FileTime begin = FileTime.fromMillis(System.currentTimeMillis() - TICK);
        boolean done = new Recompile(root, stamp).run();
        if (!done) return false;
        if (!Files.exists(stamp)) Files.createFile(stamp);
        Files.setLastModifiedTime(stamp, begin);
        return true;
    }

    private boolean run() throws IOException {
        if (isChanged(root.resolve("pom.xml"))) return false;
        for (Path module : modules()) {
            if (isChanged(module.resolve("pom.xml")) || !look(module)) return false;
        }
        boolean compiled = compile();
        if (compiled) copyResources();
        return compiled;
    }

    /// Whatever else lies in the folder is none of the project's.
    private List<Path> modules() throws IOException {
        return MODULE_NAME.matcher(Files.readString(root.resolve("pom.xml"))).results().map(name -> root.resolve(name.group(1))).toList();
    }

    private boolean isChanged(Path file) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(built) > 0;
    }

    /// Finds what has changed in a module; false: not for this.
    private boolean look(Path module) throws IOException {
        Path main = module.resolve("src/main");
        for (Path file : below(module.resolve("src"))) {
            if (!isChanged(file) || file.startsWith(module.resolve("src/test"))) continue;
            boolean source = file.startsWith(main.resolve("java"));
            if (Files.isDirectory(file)) {
                if (!file.startsWith(main) || !(source ? isComplete(module, file) : sameNames(module, file))) return false;
            } else if (source && file.toString().endsWith(SOURCE) && !file.endsWith(MODULE + SOURCE)) {
                changedSources.add(file);
            } else if (file.startsWith(main.resolve("resources"))) {
                changedResources.add(file);
            } else {
                return false;
            }
        }
        return true;
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }

    private static Path classes(Path module) {
        return module.resolve("target/classes");
    }

    /// Whether the sources of a folder are those that its classes were made of.
    private static boolean isComplete(Path module, Path folder) throws IOException {
        Path made = classes(module).resolve(module.resolve("src/main/java").relativize(folder).toString());
        Set<String> sources = names(folder, SOURCE), classes = names(made, CLASS);
        return Files.isDirectory(made) && sources.equals(classes);
    }

    /// Names of files without their suffix, but those of classes inside others.
    private static Set<String> names(Path folder, String suffix) throws IOException {
        if (!Files.isDirectory(folder)) return Set.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix) && !name.contains("$") && !name.startsWith(PACKAGE))
                    .map(name -> name.substring(0, name.length() - suffix.length())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean sameNames(Path module, Path folder) throws IOException {
        Path resources = module.resolve("src/main/resources");
        if (!folder.startsWith(resources)) return true;      // src/main itself
        Path copied = classes(module).resolve(resources.relativize(folder).toString());
        return Files.isDirectory(copied) && (folder.equals(resources) || names(folder, "").equals(names(copied, "")));
    }

    private boolean compile() throws IOException {
        if (changedSources.isEmpty()) return true;
        Path scratch = Files.createTempDirectory(Files.createDirectories(root.resolve("target")), "recompile");
        try (Compilation compilation = new Compilation(modules(), scratch)) {
            boolean compiled = compilation.run(changedSources);
            if (!compiled) return false;
            Files.deleteIfExists(stamp);      // ended in the middle, this is Maven's to mend
            compilation.keep();
            return true;
        }
    }

    private void copyResources() throws IOException {
        for (Path file : changedResources) {
            Path module = root.resolve(root.relativize(file).getName(0));
            Files.copy(file, classes(module).resolve(module.resolve("src/main/resources").relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
