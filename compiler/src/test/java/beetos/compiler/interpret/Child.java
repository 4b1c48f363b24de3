package beetos.compiler.interpret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A main class of the tests in a JVM of its own, with flags of its own.
final class Child {
    private Child() {}

    /// Everything that it prints.
    static String run(Class<?> main, List<String> flags, String... arguments) {
        Set<String> roots = new LinkedHashSet<>(List.of(root(main), root(Interpreter.class), resources()));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", String.join(System.getProperty("path.separator"), roots), main.getName()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command.subList(0, Math.min(4, command.size()))) + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String root(Class<?> type) {
        return folder(type.getResource(type.getSimpleName() + ".class").toString(), type.getName().replace('.', '/') + ".class");
    }

    private static String resources() {
        return folder(Policy.class.getResource("initializers.txt").toString(), "beetos/compiler/interpret/initializers.txt");
    }

    private static String folder(String url, String inside) {
        return Path.of(URI.create(url.substring(0, url.length() - inside.length()))).toString();
    }
}
