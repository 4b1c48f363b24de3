package beetos.compiler.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which methods of which JDK classes the runtime replaces: every class of `beetos.runtime.jdk` that is annotated `@Substitute`.
/// A substitute without a counterpart of exactly its name and descriptor stops the build: the JDK has moved on.
public final class Substitutions {
    private static final String PACKAGE = "beetos/runtime/jdk";
    private static final String ANNOTATION = "Lbeetos/runtime/Substitute;";

    private record Substitute(String className, boolean initializer) {}

    private final World world;
    private final Map<String, List<Substitute>> byTarget = new HashMap<>();

    Substitutions(World world, ClassSource source) {
        this.world = world;
        for (String name : source.systemPackage(PACKAGE)) {
            var model = java.lang.classfile.ClassFile.of().parse(source.find(name).bytes());
            Annotated annotation = Annotated.find(model, ANNOTATION);
            if (annotation != null) {
                byTarget.computeIfAbsent(annotation.text("value", ""), k -> new ArrayList<>()).add(new Substitute(name, annotation.flag("initializer", true)));
            }
        }
    }

    void apply(Klass target) {
        for (Substitute substitute : byTarget.getOrDefault(target.name, List.of())) {
            Klass klass = world.require(substitute.className, target.name);
            for (Method method : klass.methods.values()) {
                if (method.isStatic() && !method.isPrivate() && !method.isInitializer()) {
                    replace(target, method);
                }
            }
            if (!substitute.initializer) {
                target.methods.remove("<clinit>()V");
            }
        }
    }

    private static void replace(Klass target, Method by) {
        Method original = target.methods.get(by.selector());
        if (original == null || !original.isStatic()) {
            List<String> parameters = Descriptors.parameters(by.descriptor);
            if (!parameters.isEmpty()) {
                String rest = "(" + String.join("", parameters.subList(1, parameters.size())) + ")" + Descriptors.result(by.descriptor);
                original = target.methods.get(by.name + rest);
            }
            if (original == null || original.isStatic()) {
                throw new CompileError(by + " substitutes nothing: " + target.name + " has no such method");
            }
        }
        original.substitute = by;
    }
}
