package beetos.compiler.analysis;

import beetos.compiler.Dialect;
import beetos.compiler.model.CompileError;
import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one reachable method and tells [Reachability] what it names.
final class MethodScan {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.$]+)}");

    private final Reachability world;
    private Method method;
    private int line;
    private String lastString;

    MethodScan(Reachability world) {
        this.world = world;
    }

    void scan(Method method) {
        this.method = method;
        line = 0;
        if (method.isSynchronized()) {
            EntryPoints.MONITORS.forEach(e -> world.needs(e, method, 0));
            if (method.isStatic()) {
                mirror(method.owner);
            }
        }
        if (method.code() == null) {
            throw new CompileError(Reachability.shown(method) + " has no code\n" + world.path(method));
        }
        for (CodeElement element : method.elements()) {
            element(element);
        }
    }

    /// Instruction text names methods in braces.
    void scanGiven(Method given) {
        var assembly = given.annotation("Assembly");
        if (assembly != null) {
            Matcher matcher = PLACEHOLDER.matcher(assembly.text("value", ""));
            while (matcher.find()) {
                world.nameByText(reachNamed(matcher.group(1), given, 0));
            }
        }
        if (given.name.endsWith("eUnsigned") || given.name.endsWith("rUnsigned")) {
            world.needs("division()V", given, 0);
        }
        if (given.name.equals("getClass")) {
            world.allMirrors();
        }
    }

    private Method reachNamed(String dotted, Method from, int at) {
        Method named = NamedMethod.find(world.world, dotted, from);
        world.initialize(named.owner, from, at);
        world.reach(named, from, at);
        return named;
    }

    private void element(CodeElement element) {
        String string = null;
        if (world.target.dialect(method) == Dialect.PROCESS) {
            for (String entryPoint : EntryPoints.of(element)) {
                world.needs(entryPoint, method, line);
            }
        }
        switch (element) {
            case LineNumber l -> {
                line = l.line();
                return;
            }
            case ConstantInstruction.LoadConstantInstruction load -> string = constant(load.constantEntry());
            case FieldInstruction field -> field(field);
            case InvokeInstruction invoke -> invoke(invoke);
            case InvokeDynamicInstruction indy -> {
                Method target = world.desugar.target(method, indy);
                world.initialize(target.owner, method, line);
                world.reach(target, method, line);
            }
            case NewObjectInstruction n -> {
                Klass klass = klass(n.className());
                world.initialize(klass, method, line);
                world.instantiate(klass, method, line);
            }
            case NewPrimitiveArrayInstruction n -> world.use(world.world.find("[" + n.typeKind().upperBound().descriptorString()));
            case NewReferenceArrayInstruction n -> world.use(world.world.arrayOf(klass(n.componentType())));
            case NewMultiArrayInstruction n -> {
                for (Klass k = klass(n.arrayType()); k.isArray(); k = k.component) {
                    world.use(k);
                }
            }
            case TypeCheckInstruction t -> world.test(klass(t.type()));
            case ExceptionCatch c -> c.catchType().ifPresent(type -> world.use(klass(type)));
            case DiscontinuedInstruction d -> throw new CompileError(Reachability.shown(method) + " line " + line + ": jsr and ret are not compiled");
            default -> {
                return;
            }
        }
        lastString = string;
    }

    private String constant(LoadableConstantEntry entry) {
        switch (entry) {
            case StringEntry s -> {
                world.literal(world.interpreter.string(s.stringValue()));
                return s.stringValue();
            }
            case ClassEntry c -> mirror(klass(c));
            default -> { }
        }
        return null;
    }

    private void mirror(Klass klass) {
        world.test(klass);
        world.literal(world.interpreter.mirror(klass));
    }

    private Klass klass(ClassEntry entry) {
        return world.world.require(entry.asInternalName(), Reachability.shown(method) + place());
    }

    private String place() {
        return line == 0 ? "" : " (" + method.owner.sourceFile + ":" + line + ")";
    }

    private void field(FieldInstruction instruction) {
        Klass owner = klass(instruction.field().owner());
        Field field = owner.resolveField(instruction.name().stringValue(), instruction.type().stringValue());
        if (field == null && lacks(owner)) {
            missing(owner, instruction.name().stringValue());
            return;
        }
        if (field == null) {
            throw new CompileError("field " + owner.javaName() + "." + instruction.name().stringValue() + " is missing, needed by "
                    + Reachability.shown(method) + place() + "\n" + world.path(method));
        }
        boolean isStatic = instruction.opcode() == Opcode.GETSTATIC || instruction.opcode() == Opcode.PUTSTATIC;
        if (isStatic != field.isStatic()) {
            throw new CompileError("field " + field + " changed between static and not, used by " + Reachability.shown(method) + place());
        }
        if (isStatic) {
            world.use(field, method, line);
        }
    }

    /// JDK code that names a member which a patched JDK class has not: a refusal at run time, like a cut method.
    private boolean lacks(Klass owner) {
        return owner.origin == Klass.Origin.JDK && method.owner.origin == Klass.Origin.JDK;
    }

    private void missing(Klass owner, String member) {
        world.literal(world.interpreter.string(owner.javaName() + "." + member));
    }

    private void invoke(InvokeInstruction call) {
        Klass owner = klass(call.owner());
        Method resolved = owner.resolveMethod(call.name().stringValue(), call.type().stringValue());
        if (resolved == null && lacks(owner)) {
            missing(owner, call.name().stringValue() + call.type().stringValue());
            return;
        }
        if (resolved == null) {
            throw new CompileError("method " + owner.javaName() + "." + call.name().stringValue() + call.type().stringValue() + " is missing, needed by "
                    + Reachability.shown(method) + place() + "\n" + world.path(method));
        }
        if (resolved.owner.name.equals("beetos/machine/Address") && resolved.name.equals("code") && lastString != null) {
            reachNamed(lastString, method, line);
        }
        if (resolved.owner.name.equals("java/lang/invoke/VarHandle")) {
            missing(resolved.owner, resolved.name);
        }
        switch (call.opcode()) {
            case INVOKESTATIC -> {
                world.initialize(resolved.owner, method, line);
                world.reach(resolved, method, line);
            }
            case INVOKESPECIAL -> world.reach(Special.target(method, owner, resolved), method, line);
            default -> {
                if (!resolved.isVirtual() || Bodies.isGiven(resolved.implementation())) {
                    world.reach(resolved, method, line);
                } else {
                    world.call(owner, resolved, method, line);
                }
            }
        }
        if (world.target.dialect(method) == Dialect.PROCESS && resolved.name.equals("getClass")) {
            world.allMirrors();
        }
    }
}
