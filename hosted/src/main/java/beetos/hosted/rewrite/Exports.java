package beetos.hosted.rewrite;

import java.lang.reflect.Method;
import java.util.List;

/// Lets programs' classes use the packages that the JDK's own code stands on ([JdkClass]). The JDK has the method and does not export it: the JVM
/// needs `--add-opens java.base/java.lang=ALL-UNNAMED`, as for its virtual threads.
final class Exports {
    private static final List<String> PACKAGES =
            List.of("jdk.internal.access", "jdk.internal.event", "jdk.internal.misc", "jdk.internal.ref", "jdk.internal.util", "sun.nio.ch");

    private Exports() {}

    static void open() {
        try {
            Method export = Module.class.getDeclaredMethod("implAddExportsToAllUnnamed", String.class);
            export.setAccessible(true);
            for (String name : PACKAGES) {
                export.invoke(Object.class.getModule(), name);
            }
        } catch (ReflectiveOperationException | RuntimeException cause) {
            throw new IllegalStateException("hosted mode needs --add-opens java.base/java.lang=ALL-UNNAMED", cause);
        }
    }
}
