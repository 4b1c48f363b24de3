package conformance.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Covers directories: making, listing, walking, removing.
final class Trees {
    private static final Path ROOT = Path.of("tree");

    private Trees() { }

    static void main() throws IOException {
        System.out.println(Files.createDirectories(ROOT.resolve("a/b/c")) + " " + Files.createDirectories(ROOT.resolve("a/b/c")) + " "
                + Files.createDirectory(ROOT.resolve("empty")));
        for (String name : List.of("a/one.txt", "a/two.java", "a/b/three.txt", "a/b/c/four", "five.txt")) {
            Files.writeString(ROOT.resolve(name), name);
        }
        listed("list", Files.list(ROOT));
        listed("walk", Files.walk(ROOT));
        listed("walk 2", Files.walk(ROOT, 2));
        listed("find", Files.find(ROOT, 9, (path, attributes) -> attributes.isRegularFile() && attributes.size() > 9));
        for (String glob : List.of("*", "*.txt", "{one,two}*", "nothing")) {
            List<String> names = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(ROOT.resolve("a"), glob)) {
                entries.forEach(path -> names.add(path.toString()));
            }
            names.sort(null);
            System.out.println(glob + " " + names);
        }
        Attempt.of("not a directory", () -> Files.list(ROOT.resolve("five.txt")));
        Attempt.of("no directory", () -> Files.walk(Path.of("none")));
        Attempt.act("twice", () -> {
            DirectoryStream<Path> entries = Files.newDirectoryStream(ROOT);
            entries.iterator();
            entries.iterator();
        });
        visited();
        try (Stream<Path> paths = Files.walk(ROOT)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> Attempt.act("delete " + path, () -> Files.delete(path)));
        }
        System.out.println(Files.exists(ROOT));
    }

    private static void listed(String label, Stream<Path> paths) {
        try (paths) {
            System.out.println(label + " " + paths.sorted().toList());
        }
    }

    /// The order within a directory is the file system's own, so only counts and the way back are printed.
    private static void visited() throws IOException {
        List<String> files = new ArrayList<>();
        List<String> left = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.endsWith("c") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file + "=" + attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
                left.add(directory.toString());
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        System.out.println(files + " " + (left.indexOf("tree/a/b") < left.indexOf("tree/a")) + " " + left.getLast() + " " + left.size());
    }
}
