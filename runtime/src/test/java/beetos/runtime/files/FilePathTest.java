package beetos.runtime.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Paths and globs say what those of the JVM's own file system say, which is of unix's kind where these tests run.
class FilePathTest {
    private static final int ROUNDS = 200_000;
    private static final String LETTERS = "ab./é";
    private static final String GLOB_LETTERS = "ab./*?!{},";

    private final FileSystem own = new SystemFilesProvider(null).files();
    private final FileSystem theirs = FileSystems.getDefault();

    @Test void pathsAreAsOnUnix() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            String text = text(random, LETTERS);
            String other = text(random, LETTERS);
            assertEquals(facts(theirs, text, other), facts(own, text, other), "[" + text + "] [" + other + "], seed " + seed);
        }
    }

    private static String facts(FileSystem files, String text, String other) {
        Path path = files.getPath(text);
        Path second = files.getPath(other);
        StringBuilder facts = new StringBuilder();
        facts.append(path).append('|').append(path.getRoot()).append('|').append(path.getParent()).append('|').append(path.getFileName()).append('|')
                .append(path.getNameCount()).append('|').append(path.normalize()).append('|').append(path.resolve(second)).append('|')
                .append(path.resolveSibling(second)).append('|').append(path.startsWith(second)).append('|').append(path.endsWith(second)).append('|')
                .append(Integer.signum(path.compareTo(second))).append('|').append(path.equals(second)).append('|').append(path.hashCode());
        path.forEach(name -> facts.append('<').append(name).append('>'));
        facts.append(tried(() -> path.relativize(second)));
        facts.append(tried(() -> path.subpath(0, 2)));
        return facts.toString();
    }

    private interface Question {
        Object ask();
    }

    private static String tried(Question question) {
        try {
            return "|" + question.ask();
        } catch (IllegalArgumentException refused) {
            return "|" + refused.getMessage();
        }
    }

    @Test void globsAreAsInTheJdk() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            String glob = text(random, GLOB_LETTERS);
            String text = text(random, "ab.*");
            Function<FileSystem, String> matches = files -> {
                try {
                    return "" + files.getPathMatcher("glob:" + glob).matches(files.getPath(text));
                } catch (IllegalArgumentException wrong) {
                    return "no pattern";
                }
            };
            assertEquals(matches.apply(theirs), matches.apply(own), glob + " on " + text + ", seed " + seed);
        }
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
