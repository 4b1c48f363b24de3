package beetos.runtime.jdk;

import beetos.runtime.Exit;
import beetos.runtime.Substitute;
import java.io.File;
import java.util.LinkedHashSet;

/// Files that go with the program, the last one first.
@Substitute(value = "java/io/DeleteOnExitHook", initializer = false)
final class DeleteOnExitMethods {
    private static LinkedHashSet<String> paths;

    private DeleteOnExitMethods() {}

    static synchronized void add(String path) {
        if (paths == null) {
            paths = new LinkedHashSet<>();
            Exit.addHook(new Thread(DeleteOnExitMethods::remove));
        }
        paths.add(path);
    }

    private static synchronized void remove() {
        for (String path : paths.reversed()) {
            new File(path).delete();
        }
    }
}
