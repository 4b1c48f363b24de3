package beetos.xtask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import beetos.os.bundle.ManifestText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdditionTest {
    @TempDir
    Path folder;

    @Test
    void takesTheMainClassFromTheTextOrTheManifest() throws IOException {
        Path jar = folder.resolve("app.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "app.Main");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        assertEquals(new Addition("my-app", jar, "app.Main"), Addition.parse("my-app=" + jar));
        assertEquals(new Addition("x", folder, "a.B"), Addition.parse("x=" + folder + ":a.B"));
    }

    @Test
    void aManifestBesideTheClassesDecides() throws IOException {
        Files.createDirectory(folder.resolve("manifests"));
        Files.writeString(folder.resolve("manifests/counter.manifest"), "program counter\nmain a.Counter\nflags service\nregisters counter\n");
        Addition counter = Addition.parse("counter=" + folder);
        assertEquals(new Addition("counter", folder, "a.Counter"), counter);
        assertEquals("counter", counter.manifest().entries().getFirst().text());
        assertEquals(0, Addition.parse("other=" + folder + ":a.Other").manifest().flags());
        assertThrows(Failure.class, () -> Addition.parse("counter=" + folder + ":a.Counter"));
        assertThrows(Failure.class, () -> Manifests.check(List.of(counter.manifest(), ManifestText.ordinary("counter", "X"))));
        assertThrows(Failure.class, () -> Manifests.check(List.of(counter.manifest(), ManifestText.parse("program x\nmain y\nregisters counter\n"))));
        Manifests.check(List.of(counter.manifest(), ManifestText.parse("program x\nmain y\nregisters x\n")));
        Files.writeString(folder.resolve("manifests/wrong.manifest"), "program right\nmain a.B\n");
        assertThrows(Failure.class, () -> Addition.parse("wrong=" + folder));
    }

    @Test
    void refusesInOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no jar");
        for (String wrong : new String[] {"", "app", "=app.jar", "App=" + folder + ":M", "app=" + folder, "app=/nowhere.jar", "app=" + text}) {
            assertThrows(Failure.class, () -> Addition.parse(wrong), wrong);
        }
    }
}
