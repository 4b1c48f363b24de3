package conformance.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.compiler.model.CompileError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the compiler cannot take is refused by one clear sentence with the path to it, and no file is written.
final class BadInputTest {
    private static final int MAJOR_VERSION = 7;   // offset of its low octet: JVMS 4.1 "The ClassFile Structure"
    private static final int ROUNDS = Boolean.getBoolean("beetos.wide") ? 2000 : 40;
    private static final long SEED = Long.getLong("beetos.seed", 20250101L);
    private static final String GOOD = """
        public class Main {
            static int twice(int n) { return n * 2; }
            public static void main(String[] args) {
                Other other = new Other();
                for (int i = 0; i < 3; i++) System.out.println(twice(i) + other.name());
            }
        }
        class Other { String name() { return "name"; } }
        """;

    @TempDir Path folder;

    @Test void newerVersion() throws IOException {
        Sources.compile(folder, GOOD);
        byte[] bytes = read("Other");
        bytes[MAJOR_VERSION] = 99;
        Files.write(folder.resolve("Other.class"), bytes);
        refused("version", "99", "Other");
    }

    @Test void cutShort() throws IOException {
        Sources.compile(folder, GOOD);
        byte[] bytes = read("Other");
        for (int length : new int[] {0, 3, 9, bytes.length / 2, bytes.length - 1}) {
            Files.write(folder.resolve("Other.class"), Arrays.copyOf(bytes, length));
            refused("Other");
        }
    }

    @Test void notAClassFile() throws IOException {
        Sources.compile(folder, GOOD);
        Files.writeString(folder.resolve("Other.class"), "This is text, not a class file.");
        refused("Other");
    }

    /// A spoilt octet is refused or does no harm; the compiler itself never breaks.
    @Test void spoiltOctets() throws IOException {
        Sources.compile(folder, GOOD);
        byte[] good = read("Main");
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = good.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) random.nextInt();
            Files.write(folder.resolve("Main.class"), bytes);
            try {
                BoardImage.translate(List.of(folder), List.of("Main"), _ -> {});
            } catch (CompileError refused) {
                oneSentence(refused);
            } catch (RuntimeException | StackOverflowError broken) {
                throw new AssertionError("seed " + SEED + ", round " + round + ": octet " + at + " = " + bytes[at], broken);
            }
        }
    }

    @Test void missingClass() throws IOException {
        Sources.compile(folder, GOOD);
        Files.delete(folder.resolve("Other.class"));
        refused("Other", "Main");
    }

    @Test void missingMainClass() {
        Sources.compile(folder, "class Else { }");
        refused("Main");
    }

    @Test void noMainMethod() {
        Sources.compile(folder, "class Main { }");
        refused("Main", "main");
    }

    @Test void reflectionByName() {
        Sources.compile(folder, """
            class Main {
                static Object load(String name) throws Exception { return Class.forName(name).getDeclaredConstructor().newInstance(); }
                public static void main(String[] args) throws Exception { System.out.println(load(args[0])); }
            }
            """);
        refused("forName", "Main.load", "Main.main");
    }

    @Test void nativeMethodWithoutSubstitute() {
        Sources.compile(folder, """
            class Main {
                static native int outside(int n);
                static int call() { return outside(5); }
                public static void main(String[] args) { System.out.println(call()); }
            }
            """);
        refused("Main.outside", "Main.call", "Main.main");
    }

    @Test void missingMember() throws IOException {
        Sources.compile(folder, GOOD);
        byte[] main = read("Main");
        Sources.compile(folder, "class Other { }");
        Files.write(folder.resolve("Main.class"), main);
        refused("name", "Main.main");
    }

    /// The old result, if there is one, stays as it was.
    @Test void oldResultSurvives() throws IOException {
        Sources.compile(folder, "class Main { }");
        Path image = Files.writeString(folder.resolve("image"), "old");
        assertThrows(CompileError.class, () -> BoardImage.write(image, List.of(folder), List.of("Main")));
        assertEquals("old", Files.readString(image));
    }

    private byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name + ".class"));
    }

    private void refused(String... parts) {
        Path image = folder.resolve("image");
        CompileError refused = assertThrows(CompileError.class, () -> BoardImage.write(image, List.of(folder), List.of("Main")));
        oneSentence(refused);
        for (String part : parts) {
            assertTrue(refused.getMessage().contains(part), () -> "\"" + part + "\" is not in: " + refused.getMessage());
        }
        assertFalse(Files.exists(image), "something was written");
    }

    private static void oneSentence(CompileError refused) {
        assertFalse(refused.getMessage().isBlank());
        assertFalse(refused.getMessage().contains("Exception in"), refused.getMessage());
    }
}
