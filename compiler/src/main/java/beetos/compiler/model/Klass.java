package beetos.compiler.model;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A class, interface, array or primitive type. Named as the JVM names it: `java/lang/String`, `[I`, `int`.
public final class Klass {
    /// Where a class comes from: decides when its initialiser runs and who is blamed for what it reaches.
    public enum Origin { JDK, SYSTEM, APPLICATION }

    public final World world;
    public final String name;
    public final int flags;
    public final Origin origin;
    public final Klass superclass;
    public final List<Klass> interfaces;
    /// Component type of an array, else null.
    public final Klass component;
    public final ClassModel model;
    public final String sourceFile;
    public final List<Field> fields = new ArrayList<>();
    public final Map<String, Method> methods = new LinkedHashMap<>();

    /// Build-time initialisation, the interpreter's: not begun, running, done, or left to run time.
    public enum State { UNTOUCHED, RUNNING, DONE, AT_RUN_TIME }

    public State state = State.UNTOUCHED;

    /// Made by the compiler (a lambda, a record's methods): its initialiser runs at build time whoever it belongs to.
    public boolean made;

    /// Set by the layout: instance size in bytes (fields only, rounded up to 8 by the user of it).
    public int instanceLimit = -1;
    public List<Field> instanceFields;

    Klass(World world, String name, int flags, Origin origin, Klass superclass, List<Klass> interfaces, Klass component, ClassModel model, String sourceFile) {
        this.world = world;
        this.name = name;
        this.flags = flags;
        this.origin = origin;
        this.superclass = superclass;
        this.interfaces = interfaces;
        this.component = component;
        this.model = model;
        this.sourceFile = sourceFile;
    }

    public boolean isInterface() {
        return (flags & ClassFile.ACC_INTERFACE) != 0;
    }

    public boolean isAbstract() {
        return (flags & ClassFile.ACC_ABSTRACT) != 0;
    }

    public boolean isArray() {
        return component != null;
    }

    public boolean isPrimitive() {
        return model == null && component == null;
    }

    public Kind kind() {
        return isPrimitive() ? Kind.of(Descriptors.of(name)) : Kind.REFERENCE;
    }

    /// The class's dotted name, as `Class.getName` has it.
    public String javaName() {
        return name.replace('/', '.');
    }

    public String packageName() {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    public Method declared(String name, String descriptor) {
        return methods.get(name + descriptor);
    }

    public Field declaredField(String name) {
        for (Field field : fields) {
            if (field.name.equals(name)) {
                return field;
            }
        }
        return null;
    }

    public Method initializer() {
        return methods.get("<clinit>()V");
    }

    /// Assignable in the sense of JLS 5.1.4 on reference types: this is `other` or a subtype of it.
    public boolean isSubtypeOf(Klass other) {
        if (this == other) {
            return true;
        }
        if (isArray()) {
            if (other.isArray()) {
                return component.kind().isReference() && other.component.kind().isReference() && component.isSubtypeOf(other.component);
            }
            return other.name.equals("java/lang/Object") || other.name.equals("java/lang/Cloneable") || other.name.equals("java/io/Serializable");
        }
        if (other.isInterface()) {
            for (Klass k = this; k != null; k = k.superclass) {
                for (Klass i : k.interfaces) {
                    if (i.isSubtypeOf(other)) {
                        return true;
                    }
                }
            }
            return other.name.equals("java/lang/Object");
        }
        for (Klass k = this; k != null; k = k.superclass) {
            if (k == other) {
                return true;
            }
        }
        return isInterface() && other.name.equals("java/lang/Object");
    }

    /// Field resolution (JVMS 5.4.3.2), or null.
    public Field resolveField(String name, String descriptor) {
        for (Field field : fields) {
            if (field.name.equals(name) && field.descriptor.equals(descriptor)) {
                return field;
            }
        }
        for (Klass i : interfaces) {
            Field found = i.resolveField(name, descriptor);
            if (found != null) {
                return found;
            }
        }
        return superclass == null ? null : superclass.resolveField(name, descriptor);
    }

    /// Method resolution of a call site (JVMS 5.4.3.3 and 5.4.3.4), or null. Not yet substituted.
    public Method resolveMethod(String name, String descriptor) {
        String selector = name + descriptor;
        for (Klass k = isArray() ? world.object() : this; k != null; k = k.superclass) {
            Method found = k.methods.get(selector);
            if (found != null) {
                return found;
            }
            if (k.name.equals("java/lang/invoke/VarHandle") || k.name.equals("java/lang/invoke/MethodHandle")) {
                Method polymorphic = k.polymorphic(name);
                if (polymorphic != null) {
                    return polymorphic;
                }
            }
        }
        Method inherited = fromInterfaces(selector);
        return inherited != null || !isInterface() ? inherited : world.object().methods.get(selector);
    }

    private Method polymorphic(String name) {
        for (Method method : methods.values()) {
            if (method.name.equals(name) && method.descriptor.startsWith("([Ljava/lang/Object;)")) {
                return method;
            }
        }
        return null;
    }

    /// The method that a virtual call with this selector runs on an object of exactly this class (JVMS 5.4.6), or null. Not yet substituted.
    public Method select(String selector) {
        for (Klass k = isArray() ? world.object() : this; k != null; k = k.superclass) {
            Method found = k.methods.get(selector);
            if (found != null && found.isVirtual()) {
                return found;
            }
        }
        return fromInterfaces(selector);
    }

    /// The maximally specific default method, else any abstract one (JVMS 5.4.3.3), or null.
    private Method fromInterfaces(String selector) {
        List<Method> candidates = new ArrayList<>();
        for (Klass k = this; k != null; k = k.superclass) {
            k.collect(selector, candidates);
        }
        Method best = null;
        for (Method candidate : candidates) {
            boolean specific = candidates.stream().noneMatch(o -> o != candidate && o.owner != candidate.owner && o.owner.isSubtypeOf(candidate.owner));
            if (specific && !candidate.isAbstract()) {
                return candidate;
            }
            best = best == null || specific ? candidate : best;
        }
        return best;
    }

    private void collect(String selector, List<Method> into) {
        Method own = isInterface() ? methods.get(selector) : null;
        if (own != null && own.isVirtual()) {
            into.add(own);
        }
        for (Klass i : interfaces) {
            i.collect(selector, into);
        }
    }

    @Override public String toString() {
        return name;
    }
}
