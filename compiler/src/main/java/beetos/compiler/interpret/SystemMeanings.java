package beetos.compiler.interpret;

import beetos.compiler.heap.HeapObject;
import beetos.compiler.model.Field;
import beetos.compiler.model.World;
import java.util.Map;

/// The virtual machine and the system around it. Properties that a machine or its user decides are refused; all others are what
/// BeetOS always answers, mostly nothing.
final class SystemMeanings {
    /// Seeds the iteration order of `Set.of` and `Map.of`, which Java leaves open: it must be the same for sets made at build time and at
    /// run time, and the same in every build. Any value but 0 will do.
    private static final long ITERATION_SEED = 25;
    private static final int BOOTED = 4;
    private static final String VM = "jdk/internal/misc/VM.";
    private static final String CDS = "jdk/internal/misc/CDS.";

    private final Interpreter interpreter;
    private final World world;

    SystemMeanings(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.world = interpreter.world;
    }

    void define(Map<String, Meaning> to, String platform) {
        to.put(VM + "initialize", Meanings.NOTHING);
        to.put(VM + "initLevel()I", Meanings.always(BOOTED));
        to.put(VM + "isBooted", Meanings.always(1));
        to.put(VM + "isModuleSystemInited", Meanings.always(1));
        to.put(VM + "getSavedProperty", Meanings.always(null));
        to.put(VM + "latestUserDefinedLoader0", Meanings.always(null));
        to.put(CDS + "getCDSConfigStatus", Meanings.always(0));
        to.put(CDS + "initializeFromArchive", Meanings.NOTHING);
        to.put(CDS + "getRandomSeedForDumping", Meanings.always(ITERATION_SEED));
        to.put("jdk/internal/util/StaticProperty.<clinit>", _ -> staticProperties());
        to.put("java/util/concurrent/ForkJoinPool.getCommonPoolParallelism", _ -> processors());
        to.put("jdk/internal/misc/PreviewFeatures.isPreviewEnabled", Meanings.always(0));
        to.put("jdk/internal/vm/ContinuationSupport.isSupported0", Meanings.always(0));
        to.put("java/lang/Thread.onSpinWait", Meanings.NOTHING);
        to.put("java/lang/Runtime.availableProcessors", _ -> processors());
        to.put("java/security/AccessController.doPrivileged", a -> interpreter.callVirtual("run()Ljava/lang/Object;", a[0]));
        if (platform == null) {
            to.put("java/lang/System.getProperty(Ljava/lang/String;)Ljava/lang/String;", a -> property(text(a), null));
            to.put("java/lang/System.getProperty(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;", a -> property(text(a), a[1]));
        } else {
            to.put(platform + ".property", a -> property(text(a), null));
        }
    }

    /// The properties that the JDK keeps for itself: on BeetOS they never vary.
    private Object staticProperties() {
        for (Field field : world.require("jdk/internal/util/StaticProperty", "its initialiser").fields) {
            String name = field.name;
            String value = switch (name) {
                case "JAVA_HOME", "USER_HOME", "USER_DIR" -> "/";
                case "JAVA_IO_TMPDIR" -> "/tmp";
                case "OS_NAME" -> "BeetOS";
                case "OS_ARCH" -> "aarch64";
                case "OS_VERSION" -> "0.1";
                case "JDK_SERIAL_FILTER", "JDK_SERIAL_FILTER_FACTORY", "JAVA_PROPERTIES_DATE", "USER_REGION" -> null;
                default -> name.endsWith("ENCODING") ? "UTF-8" : name.startsWith("USER_LANGUAGE") ? "en" : "";
            };
            field.value = value == null ? null : interpreter.string(value);
        }
        return null;
    }

    private String text(Object[] arguments) {
        if (arguments[0] == null) {
            throw interpreter.raise("java/lang/NullPointerException", null);
        }
        return interpreter.text((HeapObject) arguments[0]);
    }

    private int processors() {
        Integer fixed = interpreter.initialization.processors();
        if (fixed == null) {
            throw new Refusal("the number of processors is known only at run time");
        }
        return fixed;
    }

    private Object property(String name, Object otherwise) {
        for (String varying : new String[] {"env.", "user.", "heap.", "java.home", "java.io.", "java.class.path", "jdk.module."}) {
            if (name.startsWith(varying)) {
                throw new Refusal("the property " + name + " is known only at run time");
            }
        }
        String fixed = switch (name) {
            case "line.separator" -> "\n";
            case "file.separator" -> "/";
            case "path.separator" -> ":";
            case "file.encoding", "native.encoding", "stdout.encoding", "stderr.encoding", "stdin.encoding" -> "UTF-8";
            default -> null;
        };
        return fixed == null ? otherwise : interpreter.string(fixed);
    }
}
