package beetos.xtask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes a starter application: an ordinary Java program with a Maven build, nothing of BeetOS in it.
@Command(name = "new", description = "Writes a starter application.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private static final String SOURCE = """
            /// Greets whoever is named on the command line.
            public final class %2$s {
                public static void main(String[] arguments) {
                    System.out.println("Hello from %1$s!");
                    for (String name : arguments) System.out.println("Hello, " + name + "!");
                }
            }
            """;
    private static final String BUILD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>%1$s</groupId>
              <artifactId>%1$s</artifactId>
              <version>0.1</version>
              <properties>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                <maven.compiler.release>25</maven.compiler.release>
              </properties>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.14.1</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    @Parameters(paramLabel = "NAME", description = "The application's name: a letter, then letters, digits and hyphens.")
    private String name = "";

    @Override
    public Integer call() throws IOException {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new Failure("'" + name + "': a name is a small letter, then small letters, digits and hyphens");
        }
        Path folder = Path.of(name);
        if (Files.exists(folder)) throw new Failure(folder + " exists already");
        String main = className();
        Path sources = folder.resolve("src/main/java");
        for (var file : Map.of(sources.resolve(main + ".java"), SOURCE, folder.resolve("pom.xml"), BUILD).entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue().formatted(name, main));
        }
        System.out.printf("""
                %1$s is there. To build and run it:
                  mvn -q -f %1$s compile
                  ./beet qemu --add %1$s=%1$s/target/classes:%2$s
                and alone on the board, without the system:
                  ./beet compile --cp %1$s/target/classes %2$s -o %1$s/target/%1$s
                  ./beet exec %1$s/target/%1$s you
                """, name, main);
        return 0;
    }

    /// `my-app` → `MyApp`.
    private String className() {
        StringBuilder text = new StringBuilder();
        for (String word : name.split("-")) {
            if (!word.isEmpty()) text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return text.toString();
    }
}
