package beetos.xtask.build;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Some sources compiled against the classes that are there, into a folder of its own until they are kept. Closing it removes that folder.
final class Compilation implements AutoCloseable {
    private static final int LIMIT = 300;       // sources; beyond, Maven is as fast
    private static final String JAVA = "src/main/java", CLASSES = "target/classes", CLASS = ".class";
    /// As in runtime's POM, but for code outside of modules.
    private static final List<String> EXPORTED = List.of("jdk.internal.access", "jdk.internal.misc", "jdk.internal.util");

    private final List<Path> modules;
    private final Path scratch;
    private final Map<Path, Path> made = new LinkedHashMap<>();      // a class's place, and the new file
    private final List<Path> gone = new ArrayList<>();

    Compilation(List<Path> modules, Path scratch) {
        this.modules = modules;
        this.scratch = scratch;
    }

    /// Compiles these sources, and those whose classes can see what has changed; false: that is not plain enough, or the compiler has something to
    /// say, and will say it to Maven.
    boolean run(List<Path> changed) throws IOException {
        String classPath = Stream.concat(modules.stream().map(module -> module.resolve(CLASSES).toString()), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
        Set<Path> sources = new LinkedHashSet<>(changed);
        while (sources.size() <= LIMIT && compile(sources, classPath)) {
            made.clear();
            gone.clear();
            for (Path source : sources) collect(source);
            if (!collected()) return false;
            Set<String> visible = new LinkedHashSet<>();
            if (!compare(visible)) return false;
            // Invariant: the sources of this round see what the last one made.
            if (visible.isEmpty() || !sources.addAll(Users.sources(modules, visible))) return true;
        }
        return false;
    }

    private boolean compile(Set<Path> sources, String classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(List.of("-d", scratch.toString(), "-cp", classPath,
                "-g:lines,vars,source", "-nowarn", "-Xlint:none", "-proc:none", "-implicit:none"));
        for (String name : EXPORTED) options.addAll(List.of("--add-exports", "java.base/" + name + "=ALL-UNNAMED"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            return compiler.getTask(Writer.nullWriter(), files, _ -> { }, options, null, files.getJavaFileObjectsFromPaths(sources)).call();
        }
    }

    /// The classes of one source: itself and those inside it.
    private void collect(Path source) throws IOException {
        Path module = modules.stream().filter(source::startsWith).findFirst().orElseThrow();
        Path folder = module.resolve(JAVA).relativize(source).getParent();
        String name = source.getFileName().toString().replace(".java", "");
        Path before = module.resolve(CLASSES).resolve(folder), after = scratch.resolve(folder);
        for (Path file : classes(after, name)) made.put(before.resolve(file.getFileName()), file);
        for (Path file : classes(before, name)) {
            if (!made.containsKey(file)) gone.add(file);
        }
    }

    /// Whether all new classes have a place: not a second class beside that of the source's name.
    private boolean collected() throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            return files.filter(Files::isRegularFile).allMatch(made::containsValue);
        }
    }

    private static List<Path> classes(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                String text = file.getFileName().toString();
                return text.equals(name + CLASS) || text.startsWith(name + "$") && text.endsWith(CLASS);
            }).toList();
        }
    }

    /// Finds the classes that others may see changed; false: a constant has changed, which others hold copies of without a trace.
    private boolean compare(Set<String> visible) throws IOException {
        for (Path file : gone) {
            if (Surface.isHidden(file)) continue;
            Surface before = Surface.of(file);
            if (!before.constants().isEmpty()) return false;
            visible.add(before.name());
        }
        for (Map.Entry<Path, Path> entry : made.entrySet()) {
            Surface after = Surface.of(entry.getValue());
            if (Surface.isHidden(entry.getKey())) continue;
            if (!Files.exists(entry.getKey())) {
                visible.add(after.name());
            } else {
                Surface before = Surface.of(entry.getKey());
                if (!after.constants().containsAll(before.constants())) return false;
                if (!after.equals(before)) visible.add(after.name());
            }
        }
        for (String name : List.copyOf(visible)) visible.add(name.replaceFirst("\\$.*", ""));
        return true;
    }

    /// Puts the new classes in the old ones' place, which are all taken away first: what is missing is made again, whoever ends this.
    void keep() throws IOException {
        for (Path file : gone) Files.delete(file);
        for (Path file : made.keySet()) Files.deleteIfExists(file);
        for (Map.Entry<Path, Path> entry : made.entrySet()) {
            Files.move(entry.getValue(), entry.getKey(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
