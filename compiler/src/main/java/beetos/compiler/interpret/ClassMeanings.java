package beetos.compiler.interpret;

import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.lang.classfile.ClassFile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// java.lang.Class. Assertions are off; every class is of the boot loader. Names are literals.
final class ClassMeanings {
    private static final String OWNER = "java/lang/Class.";

    private final Interpreter interpreter;

    ClassMeanings(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void define(Map<String, Meaning> to) {
        to.put(OWNER + "getPrimitiveClass", a -> interpreter.mirror(interpreter.world.find(interpreter.text((HeapObject) a[0]))));
        to.put(OWNER + "forName(Ljava/lang/String;)Ljava/lang/Class;", a -> named(Meanings.object(a, 0), true));
        to.put(OWNER + "forName(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;", a -> named(Meanings.object(a, 0), (Integer) a[1] != 0));
        to.put(OWNER + "desiredAssertionStatus", Meanings.always(0));
        to.put(OWNER + "getClassLoader", Meanings.always(null));
        to.put(OWNER + "getClassLoader0", Meanings.always(null));
        to.put(OWNER + "isHidden", Meanings.always(0));
        to.put(OWNER + "isInstance", a -> Meanings.truth(a[1] != null && Meanings.object(a, 1).klass.isSubtypeOf(klass(a, 0))));
        to.put(OWNER + "isAssignableFrom", a -> Meanings.truth(klass(a, 1).isSubtypeOf(klass(a, 0))));
        predicate(to, "isArray", Klass::isArray);
        predicate(to, "isPrimitive", Klass::isPrimitive);
        predicate(to, "isInterface", Klass::isInterface);
        predicate(to, "isEnum", k -> k.superclass != null && k.superclass.name.equals("java/lang/Enum"));
        predicate(to, "isRecord", k -> k.superclass != null && k.superclass.name.equals("java/lang/Record"));
        predicate(to, "isAnnotation", k -> (k.flags & ClassFile.ACC_ANNOTATION) != 0);
        to.put(OWNER + "getModifiers", a -> klass(a, 0).flags & ~ClassFile.ACC_SUPER);
        to.put(OWNER + "getName", a -> interpreter.string(klass(a, 0).javaName()));
        to.put(OWNER + "getPackageName", a -> interpreter.string(klass(a, 0).packageName().replace('/', '.')));
        to.put(OWNER + "getSuperclass", a -> klass(a, 0).isInterface() ? null : mirror(klass(a, 0).superclass));
        to.put(OWNER + "getComponentType", a -> mirror(klass(a, 0).component));
        to.put(OWNER + "componentType", a -> mirror(klass(a, 0).component));
        to.put(OWNER + "arrayType", a -> mirror(interpreter.world.arrayOf(klass(a, 0))));
        to.put(OWNER + "getInterfaces()[Ljava/lang/Class;", a -> mirrors(klass(a, 0).interfaces));
        to.put(OWNER + "getEnumConstantsShared", a -> enumConstants(klass(a, 0)));
    }

    private void predicate(Map<String, Meaning> to, String name, Function<Klass, Boolean> property) {
        to.put(OWNER + name, a -> Meanings.truth(property.apply(klass(a, 0))));
    }

    private Klass klass(Object[] arguments, int index) {
        Klass klass = interpreter.mirrored(Meanings.object(arguments, index));
        if (klass == null) {
            throw interpreter.raise("java/lang/NullPointerException", null);
        }
        return klass;
    }

    /// A class by its name: as good as a literal when nothing is loaded later.
    private Instance named(HeapObject name, boolean initialized) {
        String text = interpreter.text(name);
        Klass klass = interpreter.world.find(text.replace('.', '/'));
        if (klass == null || klass.isPrimitive()) {
            throw interpreter.raise("java/lang/ClassNotFoundException", text);
        }
        if (initialized) {
            interpreter.ensure(klass);
        }
        return interpreter.mirror(klass);
    }

    private Instance mirror(Klass klass) {
        return klass == null ? null : interpreter.mirror(klass);
    }

    private ArrayObject mirrors(List<Klass> klasses) {
        ArrayObject array = new ArrayObject(interpreter.world.find("[Ljava/lang/Class;"), klasses.size());
        for (int i = 0; i < klasses.size(); i++) {
            ((HeapObject[]) array.elements)[i] = interpreter.mirror(klasses.get(i));
        }
        return array;
    }

    /// The constants of an enum in an array of its type; null for what is no enum.
    private Object enumConstants(Klass klass) {
        Method values = klass.declared("values", "()[L" + klass.name + ";");
        if (klass.superclass == null || !klass.superclass.name.equals("java/lang/Enum") || values == null) {
            return null;
        }
        interpreter.ensure(klass);
        Instance mirror = interpreter.mirror(klass);
        return mirror.klass.declaredField("enumCount") == null ? interpreter.call(values) : shared(klass, mirror);
    }

    /// The runtime's Class keeps the constants as they are made, in an array to be cut to size when first asked for.
    private ArrayObject shared(Klass klass, Instance mirror) {
        ArrayObject kept = (ArrayObject) mirror.get("enumConstants");
        int count = (Integer) mirror.get("enumCount");
        if (kept == null || kept.length() != count || kept.klass.component != klass) {
            ArrayObject exact = new ArrayObject(interpreter.world.arrayOf(klass), count);
            if (kept != null) {
                System.arraycopy(kept.elements, 0, exact.elements, 0, count);
            }
            mirror.set("enumConstants", exact);
            kept = exact;
        }
        return kept;
    }
}
