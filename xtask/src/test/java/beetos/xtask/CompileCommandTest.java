package beetos.xtask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCommandTest {
    @TempDir
    Path folder;

    @Test
    void aGoodProgramBecomesAFile() throws IOException {
        source("class Main { public static void main(String[] args) { System.out.println(args.length); } }");
        assertEquals(0, compile("Main"));
        assertTrue(Files.size(folder.resolve("image")) > 0);
    }

    @Test
    void whatCannotBeCompiledHasAStatusAndWritesNothing() throws IOException {
        source("class Main { static native void outside(); public static void main(String[] args) { outside(); } }");
        refused("Main");
        refused("Missing");
        Files.writeString(folder.resolve("Main.class"), "no class file");
        refused("Main");
    }

    @Test
    void whatStoodThereStays() throws IOException {
        source("class Main { }");
        Files.writeString(folder.resolve("image"), "old");
        assertEquals(1, compile("Main"));
        assertEquals("old", Files.readString(folder.resolve("image")));
    }

    @Test
    void aMistakeInTheCommandLineHasItsOwnStatus() {
        assertEquals(2, Beet.run("compile", "Main"));
        assertEquals(2, Beet.run("no-such-command"));
        assertEquals(1, Beet.run("compile", "--cp", folder.resolve("absent").toString(), "Main", "-o", folder.resolve("image").toString()));
    }

    private void refused(String main) {
        assertEquals(1, compile(main));
        assertFalse(Files.exists(folder.resolve("image")));
        assertFalse(Files.exists(folder.resolve("image.elf")));
    }

    private int compile(String main) {
        return Beet.run("compile", "--cp", folder.toString(), main, "-o", folder.resolve("image").toString());
    }

    private void source(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("Main.java"), text);
        assertEquals(0, ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, "-d", folder.toString(), file.toString()));
    }
}
