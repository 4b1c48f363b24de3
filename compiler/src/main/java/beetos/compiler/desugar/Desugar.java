package beetos.compiler.desugar;

import beetos.compiler.model.Method;
import beetos.compiler.model.World;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.IdentityHashMap;
import java.util.Map;

/// The static method that an `invokedynamic` site calls. Bootstraps known here are those that javac 25 emits for lambdas, method
/// references, string concatenation, records and switches; any other is an error that names the site.
public final class Desugar {
    private final World world;
    private final Map<InvokeDynamicInstruction, Method> targets = new IdentityHashMap<>();

    public Desugar(World world) {
        this.world = world;
    }

    /// The method to call instead: static, with exactly the site's descriptor. `site` is an element of [Method#elements]. An initialiser of its
    /// class only makes the one object of a lambda without captures: it has no effect that a program could see, so it runs at build time.
    public Method target(Method caller, InvokeDynamicInstruction site) {
        Method known = targets.get(site);
        if (known == null) {
            known = make(Site.of(world, caller, site));
            targets.put(site, known);
        }
        return known;
    }

    private static Method make(Site site) {
        return switch (site.bootstrap()) {
            case "java/lang/invoke/LambdaMetafactory.metafactory", "java/lang/invoke/LambdaMetafactory.altMetafactory" -> new Lambdas(site).make();
            case "java/lang/invoke/StringConcatFactory.makeConcat", "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" -> new Concats(site).make();
            case "java/lang/runtime/ObjectMethods.bootstrap" -> new Records(site).make();
            case "java/lang/runtime/SwitchBootstraps.typeSwitch", "java/lang/runtime/SwitchBootstraps.enumSwitch" -> new Switches(site).make();
            default -> throw site.refused("the bootstrap method " + site.bootstrap().replace('/', '.') + " is not supported");
        };
    }
}
