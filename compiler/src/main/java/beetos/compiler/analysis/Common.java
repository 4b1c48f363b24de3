package beetos.compiler.analysis;

import beetos.compiler.model.Klass;
import java.util.Comparator;
import java.util.List;

/// The classes that programs share: the JDK's, the runtime's and what every program links. The numbers of these come first and do not
/// depend on what a program brings, so that their modules stay the same when a program changes.
public final class Common {
    private static final List<String> PACKAGES = List.of("beetos/machine/", "beetos/abi/", "beetos/runtime/", "beetos/user/", "beetos/api/");

    /// Common classes first, each kind by name.
    public static final Comparator<Klass> FIRST = Comparator.comparing((Klass klass) -> !includes(klass)).thenComparing(klass -> klass.name);

    private Common() {}

    public static boolean includes(Klass klass) {
        Klass element = klass;
        while (element.isArray()) {
            element = element.component;
        }
        return switch (element.origin) {
            case JDK -> true;
            case APPLICATION -> false;
            case SYSTEM -> PACKAGES.stream().anyMatch(element.name::startsWith);
        };
    }
}
