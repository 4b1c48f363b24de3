package beetos.compiler.translate;

import beetos.compiler.Target;
import beetos.compiler.analysis.CallGraph;
import beetos.compiler.analysis.Dispatch;
import beetos.compiler.analysis.KernelJava;
import beetos.compiler.analysis.Reachability;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What all modules of one image agree on: where calls go, the type records, the objects made at build time.
public final class Layouts {
    public final Reachability world;
    final Target target;
    final List<Program.Main> programs;
    final Dispatch dispatch;
    final TypeTable types;
    final Image image;
    final Symbols symbols;
    /// Every reachable method by its symbol.
    final Map<String, Method> methods = new HashMap<>();
    private final CallGraph kernelCalls;
    private final Map<Klass, Integer> subclasses = new HashMap<>();

    /// `parted` says that the image has several modules.
    public Layouts(Reachability world, List<Program.Main> programs, boolean parted) {
        this.world = world;
        this.target = world.target;
        this.programs = programs;
        this.symbols = new Symbols(parted);
        this.dispatch = new Dispatch(world, world.sites());
        this.kernelCalls = KernelJava.check(world, dispatch);
        this.types = new TypeTable(world, dispatch, symbols);
        this.image = new Image(world, types, symbols);
        world.methods.keySet().forEach(method -> methods.put(method.symbol(), method));
        for (Klass klass : types.all()) {
            for (Klass k = klass.superclass; k != null; k = k.superclass) {
                subclasses.merge(k, 1, Integer::sum);
            }
        }
    }

    int subclassCount(Klass klass) {
        return subclasses.getOrDefault(klass, 0);
    }

    /// Who calls whom in kernel Java.
    public CallGraph kernelCalls() {
        return kernelCalls;
    }

    public int imageBytes() {
        return (int) image.size();
    }

    public int typeBytes() {
        return types.size();
    }
}
