package beetos.xtask.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project of two modules, built, then changed: what the next build does without Maven, and that the result is that of a whole build.
class RecompileTest {
    private static final String BASE = """
            package base;
            public class Base {
                public static final int CONSTANT = 1;
                public int value() { return 5; }
                static int hidden() { return 1; }
            }
            """;
    private static final String BELOW = "package base; public class Below extends Base { }";
    private static final String USER = """
            package user;
            public class User {
                public static String text() { return "" + new base.Below().value() + base.Base.CONSTANT; }
            }
            """;

    @TempDir
    private Path root;
    private Path stamp;

    @BeforeEach
    void build() throws IOException {
        write("pom.xml", "<modules><module>base</module>\n<module>user</module></modules>");
        write("base/pom.xml", "");
        write("user/pom.xml", "");
        write("base/src/main/java/base/Base.java", BASE);
        write("base/src/main/java/base/Below.java", BELOW);
        write("base/src/main/resources/note", "one");
        write("base/target/classes/note", "one");
        write("user/src/main/java/user/User.java", USER);
        stamp = root.resolve("target/.built");
        write("target/.built", "");
        compile("base", "base/Base.java", "base/Below.java");
        compile("user", "user/User.java");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
        }
        Files.setLastModifiedTime(stamp, FileTime.fromMillis(System.currentTimeMillis() - 30_000));
    }

    private void compile(String module, String... sources) throws IOException {
        Path classes = Files.createDirectories(root.resolve(module).resolve("target/classes"));
        List<String> arguments = new ArrayList<>(List.of("-g", "-cp", root.resolve("base/target/classes").toString(), "-d", classes.toString()));
        for (String source : sources) arguments.add(root.resolve(module).resolve("src/main/java").resolve(source).toString());
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String text() throws Exception {
        URL[] places = {root.resolve("base/target/classes").toUri().toURL(), root.resolve("user/target/classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, null)) {
            return (String) loader.loadClass("user.User").getMethod("text").invoke(null);
        }
    }

    private byte[] user() throws IOException {
        return Files.readAllBytes(root.resolve("user/target/classes/user/User.class"));
    }

    @Test
    void aBodyIsCompiledAlone() throws Exception {
        byte[] before = user();
        write("base/src/main/java/base/Base.java", BASE.replace("return 5", "return 6"));
        assertTrue(Recompile.run(root, stamp));
        assertEquals("61", text());
        assertArrayEquals(before, user());
        assertTrue(Files.getLastModifiedTime(stamp).toMillis() > System.currentTimeMillis() - 20_000);
        assertTrue(Recompile.run(root, stamp), "nothing is left to do");
    }

    @Test
    void whoSeesTheChangeIsCompiledToo() throws Exception {
        write("base/src/main/java/base/Base.java", BASE.replace("int value() { return 5", "long value() { return 7"));
        assertTrue(Recompile.run(root, stamp));
        assertEquals("71", text());
    }

    @Test
    void classesInsideComeAndGo() throws Exception {
        write("base/src/main/java/base/Base.java", BASE.replace("return 5", "return new Object() { int eight = 8; }.eight").replace("static int", "record In() {} static int"));
        assertTrue(Recompile.run(root, stamp));
        assertEquals("81", text());
        assertTrue(Files.exists(root.resolve("base/target/classes/base/Base$In.class")));
        write("base/src/main/java/base/Base.java", BASE);
        assertTrue(Recompile.run(root, stamp));
        assertEquals("51", text());
        assertFalse(Files.exists(root.resolve("base/target/classes/base/Base$In.class")));
        assertFalse(Files.exists(root.resolve("base/target/classes/base/Base$1.class")));
    }

    @Test
    void resourcesAreCopied() throws Exception {
        write("base/src/main/resources/note", "two");
        assertTrue(Recompile.run(root, stamp));
        assertEquals("two", Files.readString(root.resolve("base/target/classes/note")));
    }

    @Test
    void whatIsNotPlainIsLeftAlone() throws Exception {
        String source = "base/src/main/java/base/Base.java";
        for (String change : new String[] {BASE.replace("CONSTANT = 1", "CONSTANT = 2"), BASE.replace("int value()", "int other()"), BASE + "}"}) {
            write(source, change);
            assertFalse(Recompile.run(root, stamp), change);
            assertEquals("51", text());
        }
        write(source, BASE);
        assertTrue(Recompile.run(root, stamp));
        write("base/src/main/java/base/More.java", "package base; class More { }");
        assertFalse(Recompile.run(root, stamp), "a new source");
        Files.delete(root.resolve("base/src/main/java/base/More.java"));
        assertTrue(Recompile.run(root, stamp), "gone again");
        write("other/src/main/java/other/Other.java", "nothing of the project's");
        assertTrue(Recompile.run(root, stamp), "beside the modules");
        write("base/pom.xml", "<project/>");
        assertFalse(Recompile.run(root, stamp), "a POM");
    }
}
