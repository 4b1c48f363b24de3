package beetos.hosted.rewrite;

import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Rewrites one class file, whose names are the process's own already ([Renaming]): calls by the table ([Substitutes]), and safe points at the
/// heads of loops and at the beginning of methods that call others, so that recursion is interrupted too.
final class Rewriter {
    private static final ClassDesc SAFE_POINT = ClassDesc.of("beetos.hosted.SafePoint");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);
    private static final String THREAD = "java/lang/Thread";

    private final Function<String, byte[]> originals;
    private final ClassFile classFile;
    private final Calls calls = new Calls(this::isThread);
    private final Map<String, Boolean> threads = new ConcurrentHashMap<>(Map.of(THREAD, true));

    /// `originals` finds the renamed class file of `a/b/C`, or null.
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
        Factories factories = new Factories(model);
        MethodTransform methods = (builder, element) -> {
            if (element instanceof CodeModel code) {
                builder.transformCode(code, transform(code, factories));
            } else {
                builder.with(element);
            }
        };
        return classFile.transformClass(model, new ClassTransform() {
            @Override
            public void accept(ClassBuilder builder, ClassElement element) {
                if (element instanceof MethodModel method) {
                    builder.transformMethod(method, methods);
                } else {
                    builder.with(element);
                }
            }

            @Override
            public void atEnd(ClassBuilder builder) {
                factories.write(builder);
            }
        });
    }

    private CodeTransform transform(CodeModel code, Factories factories) {
        Set<Label> bound = new HashSet<>();
        Set<Label> heads = new HashSet<>();
        boolean invokes = false;
        for (CodeElement element : code) {
            switch (element) {
                case LabelTarget target -> bound.add(target.label());
                case BranchInstruction branch when bound.contains(branch.target()) -> heads.add(branch.target());
                case InvokeInstruction _ -> invokes = true;
                default -> { }
            }
        }
        boolean first = invokes;
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder builder) {
                if (first) builder.invokestatic(SAFE_POINT, "poll", NOTHING);
            }

            @Override
            public void accept(CodeBuilder builder, CodeElement element) {
                switch (element) {
                    case LabelTarget target when heads.contains(target.label()) -> builder.with(target).invokestatic(SAFE_POINT, "poll", NOTHING);
                    case InvokeInstruction call -> calls.rewrite(builder, call);
                    case InvokeDynamicInstruction site -> calls.rewrite(builder, site, factories);
                    default -> builder.with(element);
                }
            }
        };
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
