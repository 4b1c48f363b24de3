package beetos.compiler.desugar;

import beetos.compiler.model.CompileError;
import beetos.compiler.model.Descriptors;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import beetos.compiler.model.World;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.CodeElement;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;

/// One `invokedynamic` site: what it asks for, where it stands, and the class to be made for it.
/// `ordinal` counts the sites of the caller from 0; `line` is 0 where the class file has no lines.
record Site(World world, Method caller, InvokeDynamicInstruction instruction, int ordinal, int line) {
    static Site of(World world, Method caller, InvokeDynamicInstruction instruction) {
        int ordinal = 0;
        int line = 0;
        for (CodeElement element : caller.elements()) {
            if (element == instruction) {
                return new Site(world, caller, instruction, ordinal, line);
            }
            switch (element) {
                case LineNumber number -> line = number.line();
                case InvokeDynamicInstruction _ -> ordinal++;
                default -> { }
            }
        }
        throw new IllegalArgumentException(caller + " has no such call site");
    }

    Klass host() {
        return caller.owner;
    }

    String name() {
        return instruction.name().stringValue();
    }

    MethodTypeDesc type() {
        return instruction.typeSymbol();
    }

    /// Owner and name of the bootstrap method.
    String bootstrap() {
        DirectMethodHandleDesc method = instruction.bootstrapMethod();
        return internalName(method.owner()) + "." + method.methodName();
    }

    List<ConstantDesc> arguments() {
        return instruction.bootstrapArgs();
    }

    /// The name of the class to be made: two methods of one name differ in their index in the class.
    ClassDesc className(String purpose) {
        String method = switch (caller.name) {
            case "<init>" -> "new";
            case "<clinit>" -> "static";
            default -> caller.name;
        };
        int index = 0;
        for (Method other : host().methods.values()) {
            if (other == caller) {
                break;
            }
            index++;
        }
        return ClassDesc.ofInternalName(host().name + "$$" + purpose + "$" + method + "$" + index + "$" + ordinal);
    }

    /// Builds and defines the class. Its method `name` of the site's type is the target.
    Method define(ClassDesc className, Consumer<ClassBuilder> body) {
        byte[] bytes = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy())).build(className, builder -> {
            builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
            if (host().sourceFile != null) {
                builder.with(SourceFileAttribute.of(host().sourceFile));
            }
            body.accept(builder);
        });
        Klass made = world.define(bytes, host());
        return made.declared(TARGET, type().descriptorString());
    }

    /// The name of the static method in the made class that the site calls.
    static final String TARGET = "call";

    private ClassHierarchyResolver hierarchy() {
        return type -> {
            Klass klass = world.find(internalName(type));
            if (klass == null) {
                return null;
            }
            return klass.isInterface() ? ClassHierarchyInfo.ofInterface()
                    : ClassHierarchyInfo.ofClass(klass.superclass == null ? null : ClassDesc.ofInternalName(klass.superclass.name));
        };
    }

    /// The name by which the world knows a type.
    static String internalName(ClassDesc type) {
        return Descriptors.className(type.descriptorString());
    }

    CompileError refused(String why) {
        String at = host().sourceFile == null || line == 0 ? "" : " (" + host().sourceFile + ":" + line + ")";
        return new CompileError(host().javaName() + "." + caller.name + at + ": " + why);
    }
}
