package beetos.xtask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `beet` in a working copy of its own, with a JDK and a Maven that only say that they were called.
class LauncherTest {
    private static final FileTime EARLIER = FileTime.fromMillis(System.currentTimeMillis() - 100_000);

    @TempDir
    Path folder;

    @BeforeEach
    void makeWorkingCopy() throws IOException {
        Files.copy(Project.ROOT.resolve("beet"), folder.resolve("beet"));
        write("pom.xml", "<modules>\n    <module>one</module>\n    <module>xtask</module>\n</modules>\n");
        for (String module : List.of("one", "xtask")) {
            write(module + "/pom.xml", "");
            write(module + "/src/Source.java", "");
        }
        write("jdk/release", "JAVA_VERSION=\"25\"\n");
        for (String program : List.of("jdk/bin/javac", "jdk/bin/java", "jdk/bin/mvn")) {
            write(program, "#!/bin/sh\necho " + Path.of(program).getFileName() + " runs\nmkdir -p " + folder + "/xtask/target && : > " + folder + "/xtask/target/classpath\n");
            assertTrue(folder.resolve(program).toFile().setExecutable(true));
        }
    }

    @Test
    void buildsWhatChangedAndNothingElse() throws Exception {
        assertTrue(run("doctor").contains("beet: building"));
        age();
        assertFalse(run("doctor").contains("building"));
        write("my-app/pom.xml", "");
        write("my-app/src/main/java/MyApp.java", "");
        assertEquals("java runs\n", run("doctor"));
        write("one/src/Another.java", "");
        assertTrue(run("doctor").contains("beet: building"));
    }

    @Test
    void cleanLeavesOtherFolders() throws Exception {
        for (String place : List.of("target/image", "one/target/classes", "my-app/target/classes")) write(place + "/file", "");
        assertEquals("", run("clean"));
        assertFalse(Files.exists(folder.resolve("target")) || Files.exists(folder.resolve("one/target")));
        assertTrue(Files.exists(folder.resolve("my-app/target/classes/file")));
    }

    /// All files are older than the build.
    private void age() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !file.endsWith(".built")).toList()) Files.setLastModifiedTime(file, EARLIER);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String run(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(folder.resolve("beet").toString(), command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().merge("PATH", folder.resolve("jdk/bin").toString(), (old, own) -> own + ":" + old);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
