package beetos.xtask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void refusesInOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no jar");
        for (String wrong : new String[] {"", "app", "=app.jar", "App=" + folder + ":M", "app=" + folder, "app=/nowhere.jar", "app=" + text}) {
            assertThrows(Failure.class, () -> Addition.parse(wrong), wrong);
        }
    }
}
