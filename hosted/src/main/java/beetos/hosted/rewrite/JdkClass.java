package beetos.hosted.rewrite;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// One class of the JDK as a process has it: the JDK's own code, with those methods replaced that `beetos.runtime.jdk` replaces on the
/// machine. Where the runtime has a class in the JDK's place, it is that.
final class JdkClass {
    private static final String PATCHES = "META-INF/beetos/patch/";
    static final String SUBSTITUTES = "beetos/runtime/jdk/";

    private JdkClass() {}

    /// The renamed class file of `name` (`java/io/File`); `system` finds class files of the system's modules.
    static byte[] original(String name, Function<String, byte[]> system) {
        byte[] patch = system.apply(PATCHES + name);
        return Renaming.apply(patch != null ? patch : ClassStore.resource(name));
    }

    /// The same with the methods replaced; `octets` is what [#original] gave.
    static byte[] substituted(String name, byte[] octets, Function<String, byte[]> system) {
        String substitute = SUBSTITUTES + name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1).replace("Hook", "") + "Methods";
        byte[] replacing = system.apply(substitute);
        if (replacing == null) {
            return octets;
        }
        ClassModel methods = ClassFile.of().parse(Renaming.apply(replacing));
        Map<String, MethodModel> replaced = new HashMap<>();
        for (MethodModel method : methods.methods()) {
            if (!method.flags().has(AccessFlag.PRIVATE) && !method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME)) {
                replaced.put(method.methodName().stringValue() + method.methodType().stringValue(), method);
            }
        }
        boolean initialised = keepsInitializer(methods);
        ClassModel model = ClassFile.of().parse(octets);
        return ClassFile.of().transformClass(model, (builder, element) -> {
            if (!(element instanceof MethodModel method)) {
                builder.with(element);
            } else if (initialised || !method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME)) {
                MethodTypeDesc type = called(model, method);
                if (!replaced.containsKey(method.methodName().stringValue() + type.descriptorString())) {
                    builder.with(method);
                    return;
                }
                builder.withMethodBody(method.methodName().stringValue(), method.methodTypeSymbol(), method.flags().flagsMask() & ~ClassFile.ACC_NATIVE,
                        code -> call(code, ClassDesc.ofInternalName(substitute), method.methodName().stringValue(), type));
            }
        });
    }

    /// The type of a static method that stands for this one.
    private static MethodTypeDesc called(ClassModel model, MethodModel method) {
        MethodTypeDesc type = method.methodTypeSymbol();
        return method.flags().has(AccessFlag.STATIC) ? type : type.insertParameterTypes(0, model.thisClass().asSymbol());
    }

    private static void call(CodeBuilder code, ClassDesc owner, String name, MethodTypeDesc type) {
        int slot = 0;
        for (ClassDesc parameter : type.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
        code.invokestatic(owner, name, type).return_(TypeKind.from(type.returnType()));
    }

    /// What `beetos.runtime.Substitute` says of the class's own initialiser.
    private static boolean keepsInitializer(ClassModel methods) {
        return methods.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream()).flatMap(annotation -> annotation.elements().stream())
                .noneMatch(element -> element.name().equalsString("initializer") && element.value() instanceof AnnotationValue.OfBoolean value && !value.booleanValue());
    }

    /// A class of the substitutes as others can call it.
    static byte[] callable(byte[] octets) {
        ClassTransform methods = ClassTransform.transformingMethods((builder, element) -> {
            if (element instanceof AccessFlags flags && !flags.has(AccessFlag.PRIVATE)) {
                builder.withFlags(flags.flagsMask() | ClassFile.ACC_PUBLIC);
            } else {
                builder.with(element);
            }
        });
        return ClassFile.of().transformClass(ClassFile.of().parse(octets), methods.andThen((builder, element) -> {
            if (element instanceof AccessFlags flags) {
                builder.withFlags(flags.flagsMask() | ClassFile.ACC_PUBLIC);
            } else {
                builder.with(element);
            }
        }));
    }
}
