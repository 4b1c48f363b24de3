package conformance.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// Covers paths as texts: names, resolving, relativizing, normalizing, order, and the same through java.io.File.
final class PathTexts {
    private static final List<String> TEXTS = List.of("", ".", "..", "/", "//", "a", "a/", "/a", "a/b", "/a/b", "a//b/", "../a", "a/../b", "/../a",
            "a/./b/..", "/a/b/../../..", "b/a", "a.b/.c", "é/\uD83D\uDE00", "a/b/c/d");

    private PathTexts() { }

    static void main() {
        for (String text : TEXTS) {
            one(text);
        }
        for (String text : TEXTS) {
            for (String other : TEXTS) {
                two(Path.of(text), Path.of(other));
            }
        }
        Attempt.of("nul", () -> Path.of("a\0b"));
        Attempt.of("half", () -> Path.of("a\uD800"));
        Attempt.of("joined", () -> Path.of("a", "", "b", "/c", "d/"));
        Attempt.of("subpath", () -> Path.of("/a/b/c/d").subpath(1, 3));
        Attempt.of("subpath of nothing", () -> Path.of("/a/b").subpath(1, 1));
        Attempt.of("name", () -> Path.of("/a/b").getName(2));
        Attempt.of("null", () -> Path.of("a").resolve((Path) null));
        Attempt.of("sibling", () -> Path.of("a/b").resolveSibling("c") + " " + Path.of("a").resolveSibling("c"));
        Attempt.of("uri", () -> Path.of("/a b/é%").toUri() + " " + Path.of(Path.of("/a b/é%").toUri()));
        Attempt.of("under here", () -> Path.of("a").toAbsolutePath().equals(Path.of(System.getProperty("user.dir"), "a")));
    }

    private static void one(String text) {
        Path path = Path.of(text);
        File file = new File(text);
        System.out.println("[" + text + "] [" + path + "] " + path.getNameCount() + " root " + path.getRoot() + " parent " + path.getParent() + " name "
                + path.getFileName() + " normal [" + path.normalize() + "] hash " + path.hashCode());
        System.out.println("  file [" + file + "] name [" + file.getName() + "] parent " + file.getParent() + " absolute " + file.isAbsolute() + " path ["
                + file.toPath() + "] same " + path.toFile().equals(file));
        for (Path name : path) {
            System.out.print(" <" + name + ">");
        }
        System.out.println();
    }

    private static void two(Path path, Path other) {
        String relative;
        try {
            relative = "[" + path.relativize(other) + "]";
        } catch (IllegalArgumentException refused) {
            relative = refused.getMessage();
        }
        System.out.println("[" + path + "] [" + other + "] resolved [" + path.resolve(other) + "] relative " + relative + " starts " + path.startsWith(other)
                + " ends " + path.endsWith(other) + " order " + Integer.signum(path.compareTo(other)) + " equal " + path.equals(other));
    }
}
