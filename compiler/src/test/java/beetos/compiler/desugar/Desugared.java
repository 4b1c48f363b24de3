package beetos.compiler.desugar;

import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import beetos.compiler.model.World;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A class loader of desugared classes for HotSpot: call sites replaced by their targets, private members opened (the compiler has
/// no access checks), and the JDK's package-private concatenation helper by one of the test's.
final class Desugared extends ClassLoader {
    private static final ClassDesc JOINED = ClassDesc.of("beetos.compiler.desugar.Joined");

    private final Map<String, byte[]> classes = new HashMap<>();
    final Map<String, Method> targets = new LinkedHashMap<>();

    Desugared(World world, List<String> names) {
        super(Desugared.class.getClassLoader());
        Desugar desugar = new Desugar(world);
        for (String name : names) {
            Klass klass = world.require(name, "the test");
            classes.put(klass.javaName(), rewrite(klass, desugar));
        }
        for (Method target : targets.values()) {
            classes.put(target.owner.javaName(), rewrite(target.owner, desugar));
        }
    }

    private byte[] rewrite(Klass klass, Desugar desugar) {
        return ClassFile.of().transformClass(klass.model, (builder, element) -> {
            switch (element) {
                case MethodModel method -> {
                    Method caller = klass.declared(method.methodName().stringValue(), method.methodType().stringValue());
                    List<InvokeDynamicInstruction> sites = sites(caller);
                    builder.withMethod(method.methodName(), method.methodType(), opened(klass, method.flags().flagsMask()), m -> {
                        for (var part : method) {
                            if (part instanceof java.lang.classfile.CodeModel code) {
                                m.transformCode(code, replacing(caller, sites, desugar));
                            } else if (!(part instanceof java.lang.classfile.AccessFlags)) {
                                m.with(part);
                            }
                        }
                    });
                }
                case FieldModel field -> builder.withField(field.fieldName(), field.fieldType(), opened(klass, field.flags().flagsMask()));
                default -> builder.with(element);
            }
        });
    }

    private static int opened(Klass klass, int flags) {
        return klass.isInterface() ? flags & ~ClassFile.ACC_PRIVATE | ClassFile.ACC_PUBLIC : flags & ~ClassFile.ACC_PRIVATE;
    }

    private static List<InvokeDynamicInstruction> sites(Method method) {
        return method.elements().stream().filter(InvokeDynamicInstruction.class::isInstance).map(InvokeDynamicInstruction.class::cast).toList();
    }

    private CodeTransform replacing(Method caller, List<InvokeDynamicInstruction> sites, Desugar desugar) {
        int[] next = {0};
        return (code, element) -> {
            switch ((CodeElement) element) {
                case InvokeDynamicInstruction _ -> {
                    Method target = desugar.target(caller, sites.get(next[0]++));
                    targets.put(target.symbol(), target);
                    code.invokestatic(ClassDesc.ofInternalName(target.owner.name), target.name, java.lang.constant.MethodTypeDesc.ofDescriptor(target.descriptor));
                }
                case InvokeInstruction call when call.owner().asInternalName().equals("java/lang/StringConcatHelper") ->
                    code.invokestatic(JOINED, call.name().stringValue(), call.typeSymbol());
                default -> code.with(element);
            }
        };
    }

    @Override protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
