package beetos.compiler.model;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ConstantDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// All classes that a program can reach, found by internal name and kept for ever. Not thread-safe: one world, one compilation.
public final class World {
    private static final List<String> PRIMITIVES = List.of("boolean", "byte", "char", "short", "int", "long", "float", "double", "void");

    private final ClassSource source;
    private final Map<String, Klass> found = new LinkedHashMap<>();
    private final Map<String, String> aliases;
    private final Substitutions substitutions;
    private final Verification verification;

    /// `aliases` maps the name of a seam class to the class that fills it for this target.
    public World(ClassSource source, Map<String, String> aliases) {
        this.source = source;
        this.aliases = Map.copyOf(aliases);
        this.verification = new Verification(source);
        for (String primitive : PRIMITIVES) {
            int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_ABSTRACT;
            found.put(primitive, new Klass(this, primitive, flags, Klass.Origin.JDK, null, List.of(), null, null, null));
        }
        this.substitutions = new Substitutions(this, source);
    }

    /// The class, or null where there is none. Arrays (`[I`, `[Ljava/lang/String;`) and primitives (`int`) are found too.
    public Klass find(String name) {
        String actual = aliases.getOrDefault(name, name);
        Klass known = found.get(actual);
        if (known != null) {
            return known;
        }
        return actual.startsWith("[") ? array(actual) : load(actual);
    }

    /// The class, or an error that says who wanted it.
    public Klass require(String name, Object wantedBy) {
        Klass klass = find(name);
        if (klass == null) {
            throw new CompileError("class " + name.replace('/', '.') + " is missing, needed by " + wantedBy);
        }
        return klass;
    }

    public Klass object() {
        return require("java/lang/Object", "every class");
    }

    public Klass arrayOf(Klass component) {
        return find("[" + Descriptors.of(component.name));
    }

    /// Adds a class that the compiler has made (a lambda, a record's methods); it stands beside `host`.
    public Klass define(byte[] classFile, Klass host) {
        Klass made = add(ClassFile.of().parse(classFile), host.origin);
        made.made = true;
        return made;
    }

    private Klass array(String name) {
        Klass component = find(Descriptors.className(name.substring(1)));
        if (component == null) {
            return null;
        }
        int flags = component.flags & ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_ABSTRACT;
        List<Klass> interfaces = List.of(require("java/lang/Cloneable", name), require("java/io/Serializable", name));
        Klass array = new Klass(this, name, flags, component.origin, object(), interfaces, component, null, null);
        found.put(name, array);
        return array;
    }

    private Klass load(String name) {
        ClassSource.Found bytes = source.find(name);
        if (bytes == null) {
            return null;
        }
        ClassModel model = verification.read(bytes, name);
        try {
            return add(model, bytes.origin());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw new CompileError(bytes.where() + ": corrupt class file: " + e.getMessage());
        }
    }

    private Klass add(ClassModel model, Klass.Origin origin) {
        String name = model.thisClass().asInternalName();
        if (found.containsKey(name)) {
            throw new CompileError("class " + name + " is defined twice");
        }
        Klass superclass = model.superclass().map(c -> require(c.asInternalName(), name)).orElse(null);
        List<Klass> interfaces = new ArrayList<>();
        for (var i : model.interfaces()) {
            interfaces.add(require(i.asInternalName(), name));
        }
        String sourceFile = model.findAttribute(Attributes.sourceFile()).map(a -> a.sourceFile().stringValue()).orElse(null);
        Klass klass = new Klass(this, name, model.flags().flagsMask(), origin, superclass, List.copyOf(interfaces), null, model, sourceFile);
        found.put(name, klass);
        for (FieldModel f : model.fields()) {
            klass.fields.add(new Field(klass, f.fieldName().stringValue(), f.fieldType().stringValue(), f.flags().flagsMask(), constant(f)));
        }
        for (MethodModel m : model.methods()) {
            Method method = new Method(klass, m.methodName().stringValue(), m.methodType().stringValue(), m.flags().flagsMask(), m);
            klass.methods.put(method.selector(), method);
        }
        substitutions.apply(klass);
        return klass;
    }

    private static Object constant(FieldModel field) {
        return field.findAttribute(Attributes.constantValue()).map(a -> (Object) (ConstantDesc) a.constant().constantValue()).orElse(null);
    }
}
