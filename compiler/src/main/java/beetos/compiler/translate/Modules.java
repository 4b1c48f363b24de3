package beetos.compiler.translate;

import beetos.compiler.Compilation.Module;
import beetos.compiler.model.Method;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// The modules of an image: one, or one for each partition of its methods and one for its tables.
public final class Modules {
    private Modules() {}

    /// Whether so many methods fall apart in several modules. Kernel Java does not: it is small, and its stacks are measured as a whole.
    public static boolean parted(beetos.compiler.Target target, Collection<Method> methods) {
        return target.program() && Partition.weight(methods) > Partition.LARGE;
    }

    /// Hands over each module when it is translated.
    public static void translate(Layouts layouts, String name, Consumer<Module> to) {
        if (!layouts.symbols.parted) {
            to.accept(new Module(name, new Program(layouts, name, layouts.world.methods.keySet()).all(), true));
            return;
        }
        Imports imports = new Imports(layouts.world);
        for (Partition partition : Partition.of(layouts.world.methods.keySet())) {
            to.accept(new Module(partition.name(), new Program(layouts, partition.name(), partition.methods()).part(imports), false));
        }
        to.accept(new Module("tables", new Program(layouts, "tables", List.of()).tablesOfAll(), false));
    }
}
