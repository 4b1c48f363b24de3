package beetos.compiler.interpret;

import beetos.compiler.heap.HeapObject;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The meanings of methods at build time, by the JDK's own names: `java/lang/System.arraycopy`, or with the descriptor where the name is
/// overloaded. A meaning comes before a substitute, which would be for the machine. What has neither meaning nor code is refused,
/// and so is everything that touches the machine.
final class Meanings {
    /// Native registration of the JDK's own C libraries, which do not exist here.
    private static final Set<String> LIBRARY = Set.of("registerNatives()V", "initIDs()V");
    private static final String MACHINE = "beetos/machine/";
    /// The one class of the machine module that touches no machine.
    private static final String PURE = "beetos/machine/Text";

    private final Interpreter interpreter;
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final String platform;

    Meanings(Interpreter interpreter) {
        this.interpreter = interpreter;
        Klass seam = interpreter.world.find("beetos/runtime/Platform");
        this.platform = seam == null ? null : seam.name;
        new ObjectMeanings(interpreter).define(meanings);
        new ClassMeanings(interpreter).define(meanings);
        new NumberMeanings().define(meanings);
        new UnsafeMeanings(interpreter).define(meanings);
        new SystemMeanings(interpreter).define(meanings, platform);
        interpreter.varHandles.define(meanings);
    }

    /// The meaning, or null where the method's code is to be run.
    Meaning of(Method method) {
        Meaning meaning = named(method.owner.name, method.name, method.descriptor);
        if (meaning != null) {
            return meaning;
        }
        if (LIBRARY.contains(method.selector())) {
            return _ -> null;
        }
        String why = refused(method);
        return why == null ? null : _ -> {
            throw new Refusal(method.owner.javaName() + "." + method.name + " " + why);
        };
    }

    /// The meaning of a method whether or not it exists, or null.
    Meaning named(String owner, String name, String descriptor) {
        Meaning exact = meanings.get(owner + "." + name + descriptor);
        return exact != null ? exact : meanings.get(owner + "." + name);
    }

    /// Every method that has a meaning, by class and name or descriptor.
    Set<String> names() {
        return new TreeSet<>(meanings.keySet());
    }

    private String refused(Method method) {
        String owner = method.owner.name;
        if (owner.startsWith(MACHINE) && !owner.equals(PURE) && method.isStatic() && !method.isInitializer()) {
            return "touches the machine, which is not there at build time";
        }
        if (method.annotation("Instructions") != null || method.annotation("Assembly") != null || method.annotation("LinkSymbol") != null) {
            return "is machine code, which does not run at build time";
        }
        if (owner.equals(platform) && !method.isInitializer()) {
            return "asks the platform, which is not there at build time";
        }
        if (owner.startsWith("java/lang/invoke/") && !method.isInitializer()) {
            return "needs method handles, which do not exist at build time";
        }
        return null;
    }

    /// What the virtual machine does to a few classes when their initialiser has run.
    void after(Klass klass) {
        switch (klass.name) {
            case "jdk/internal/misc/UnsafeConstants" -> {
                klass.declaredField("ADDRESS_SIZE0").value = 8;
                klass.declaredField("PAGE_SIZE").value = 16 << 10;
                klass.declaredField("UNALIGNED_ACCESS").value = 1;
            }
            case "jdk/internal/access/SharedSecrets" -> {
                Method publish = interpreter.world.require("java/lang/System", klass).declared("setJavaLangAccess", "()V");
                if (publish != null) {
                    interpreter.ensure(publish.owner);
                    interpreter.call(publish);
                }
            }
            default -> { }
        }
    }

    static int truth(boolean value) {
        return value ? 1 : 0;
    }

    /// A meaning that does nothing.
    static final Meaning NOTHING = _ -> null;

    static Meaning always(Object value) {
        return _ -> value;
    }

    static HeapObject object(Object[] arguments, int index) {
        return (HeapObject) arguments[index];
    }
}
