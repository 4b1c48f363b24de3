package beetos.compiler.translate;

import beetos.compiler.analysis.Bodies;
import beetos.compiler.analysis.Reachability;
import beetos.compiler.model.Method;
import java.util.HashMap;
import java.util.Map;

/// Which methods of other modules a module has a copy of, for LLVM to inline: short ones. A copy is never emitted.
final class Imports {
    /// The most bytecode instructions of a method that is copied.
    private static final int LONGEST = 24;
    /// How many calls a copy may be away from the module's own methods.
    static final int DEPTH = 3;

    private final Reachability world;
    private final Map<Method, Boolean> known = new HashMap<>();

    Imports(Reachability world) {
        this.world = world;
    }

    boolean include(Method method) {
        return known.computeIfAbsent(method, this::isShort);
    }

    private boolean isShort(Method method) {
        return !world.cut.containsKey(method) && !Bodies.isGiven(method) && !method.isSynchronized() && !method.owner.name.equals(Program.COMPILED)
                && Partition.weight(method) <= LONGEST;
    }
}
