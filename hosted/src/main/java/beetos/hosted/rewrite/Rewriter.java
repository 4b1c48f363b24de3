package beetos.hosted.rewrite;

import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Rewrites one class file: call sites by the table ([Substitutes]), `System.in`, `out` and `err`, and safe points at the heads of loops and at
/// the beginning of methods that call others, so that recursion is interrupted too.
final class Rewriter {
    private static final ClassDesc SAFE_POINT = ClassDesc.of("beetos.hosted.SafePoint");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);
    private static final String THREAD = "java/lang/Thread";

    private final Function<String, byte[]> originals;
    private final ClassFile classFile;
    private final Map<String, Boolean> threads = new ConcurrentHashMap<>(Map.of(THREAD, true));

    /// `originals` finds the class file of `a/b/C`, or null.
    Rewriter(Function<String, byte[]> originals) {
        this.originals = originals;
        ClassHierarchyResolver resolver = ClassHierarchyResolver.ofResourceParsing(this::resource)
                .orElse(ClassHierarchyResolver.ofClassLoading(ClassLoader.getPlatformClassLoader())).cached();
        classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
    }

    private java.io.InputStream resource(ClassDesc wanted) {
        String descriptor = wanted.descriptorString();
        byte[] octets = originals.apply(descriptor.substring(1, descriptor.length() - 1));
        return octets == null ? null : new java.io.ByteArrayInputStream(octets);
    }

    byte[] rewrite(byte[] octets) {
        ClassModel model = classFile.parse(octets);
        return classFile.transformClass(model, ClassTransform.transformingMethods(
                method -> method.code().isPresent(),
                (builder, element) -> {
                    if (element instanceof CodeModel code) {
                        builder.transformCode(code, transform(code));
                    } else {
                        builder.with(element);
                    }
                }));
    }

    private CodeTransform transform(CodeModel code) {
        Set<Label> bound = new HashSet<>();
        Set<Label> heads = new HashSet<>();
        boolean calls = false;
        for (CodeElement element : code) {
            switch (element) {
                case LabelTarget target -> bound.add(target.label());
                case BranchInstruction branch when bound.contains(branch.target()) -> heads.add(branch.target());
                case InvokeInstruction _ -> calls = true;
                default -> { }
            }
        }
        boolean first = calls;
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder builder) {
                if (first) builder.invokestatic(SAFE_POINT, "poll", NOTHING);
            }

            @Override
            public void accept(CodeBuilder builder, CodeElement element) {
                switch (element) {
                    case LabelTarget target when heads.contains(target.label()) -> builder.with(target).invokestatic(SAFE_POINT, "poll", NOTHING);
                    case FieldInstruction field when isStream(field) -> stream(builder, field);
                    case InvokeInstruction call -> call(builder, call);
                    default -> builder.with(element);
                }
            }
        };
    }

    private static boolean isStream(FieldInstruction field) {
        return field.opcode() == Opcode.GETSTATIC && field.owner().asInternalName().equals("java/lang/System");
    }

    private static void stream(CodeBuilder builder, FieldInstruction field) {
        builder.invokestatic(ClassDesc.ofInternalName(Substitutes.SYSTEM), field.name().stringValue(), MethodTypeDesc.of(field.typeSymbol()));
    }

    private void call(CodeBuilder builder, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
        String name = call.name().stringValue();
        String instead = call.opcode() == Opcode.INVOKESPECIAL ? null
                : Substitutes.owner(owner, name, call.type().stringValue(), isStatic, this::isThread);
        if (instead == null) {
            builder.with(call);
            return;
        }
        MethodTypeDesc type = call.typeSymbol();
        if (!isStatic) {
            type = type.insertParameterTypes(0, receiver(instead, owner));
        }
        builder.invokestatic(ClassDesc.ofInternalName(instead), name, type);
    }

    /// What a substitute declares as its first parameter.
    private static ClassDesc receiver(String instead, String owner) {
        return instead.equals(Substitutes.SYSTEM) ? ClassDesc.of("java.lang.Throwable")
                : owner.equals("java/lang/Runtime") ? ClassDesc.of("java.lang.Runtime") : ClassDesc.of("java.lang.Thread");
    }

    private boolean isThread(String name) {
        Boolean known = threads.get(name);
        if (known == null) {
            byte[] octets = originals.apply(name);
            known = octets != null && classFile.parse(octets).superclass().map(above -> isThread(above.asInternalName())).orElse(false);
            threads.put(name, known);
        }
        return known;
    }
}
