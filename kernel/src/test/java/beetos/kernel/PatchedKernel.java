package beetos.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Predicate;

/// The kernel and its simulation once more, in a class loader of their own, with one method changed on the way in. So a bug can be planted
/// that the sources do not have, nor a switch for it.
final class PatchedKernel extends ClassLoader {
    private static final String PACKAGE = "beetos.kernel.";

    private final String patched;
    private final ClassTransform patch;
    private boolean applied;

    private PatchedKernel(String owner, String method, Predicate<CodeElement> matches, Change change) {
        super(PatchedKernel.class.getClassLoader());
        patched = PACKAGE + owner;
        CodeTransform code = (builder, element) -> {
            if (matches.test(element)) {
                applied = true;
                change.write(builder);
            } else {
                builder.with(element);
            }
        };
        patch = ClassTransform.transformingMethods(named(method), MethodTransform.transformingCode(code));
    }

    /// What stands in place of an instruction.
    private interface Change {
        void write(CodeBuilder builder);
    }

    private static Predicate<MethodModel> named(String method) {
        return model -> model.methodName().equalsString(method);
    }

    private static Predicate<CodeElement> call(String owner, String method) {
        String name = (PACKAGE + owner).replace('.', '/');
        return element -> element instanceof InvokeInstruction invoke && invoke.owner().name().equalsString(name) && invoke.name().equalsString(method);
    }

    /// A call of `calledOwner.called`, which takes one int or reference, is left out of `owner.method`.
    static PatchedKernel without(String owner, String method, String calledOwner, String called) {
        return new PatchedKernel(owner, method, call(calledOwner, called), builder -> builder.pop().pop());
    }

    /// The same for a call that takes an int or reference and a long.
    static PatchedKernel withoutLong(String owner, String method, String calledOwner, String called) {
        return new PatchedKernel(owner, method, call(calledOwner, called), builder -> builder.pop2().pop().pop());
    }

    /// A long constant in `owner.method` is another.
    static PatchedKernel constant(String owner, String method, long from, long to) {
        return new PatchedKernel(owner, method,
                element -> element instanceof ConstantInstruction constant && constant.constantValue().equals(from), builder -> builder.loadConstant(to));
    }

    /// All longs that `owner.method` compares are equal.
    static PatchedKernel allEqual(String owner, String method) {
        return new PatchedKernel(owner, method,
                element -> element instanceof OperatorInstruction operator && operator.opcode() == Opcode.LCMP, builder -> builder.pop2().pop2().iconst_0());
    }

    /// `Account.charge` asks [Refusal] before each allocation.
    static PatchedKernel refusing() {
        boolean[] asked = new boolean[1];
        return new PatchedKernel("memory.Account", "charge", element -> !asked[0] && element instanceof Instruction, builder -> {
            asked[0] = true;
            builder.invokestatic(ClassDesc.of(PACKAGE + "Refusal"), "now", MethodTypeDesc.of(ConstantDescs.CD_boolean));
            builder.ifThen(refused -> refused.iconst_0().ireturn());
            builder.lload(1); // in whose place this stands
        });
    }

    /// Calls a static method of the patched [Search] with one long, and answers what it answers.
    Object search(String method, long argument) {
        try {
            Object result = loadClass(PACKAGE + "Search").getDeclaredMethod(method, long.class).invoke(null, argument);
            if (!applied) {
                throw new AssertionError("the patch of " + patched + " fits nothing");
            }
            return result;
        } catch (InvocationTargetException cause) {
            throw new AssertionError(cause.getCause().getMessage(), cause.getCause());
        } catch (ReflectiveOperationException cause) {
            throw new AssertionError(cause);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!name.startsWith(PACKAGE)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] octets = file.readAllBytes();
            if (name.equals(patched)) {
                ClassFile format = ClassFile.of();
                octets = format.transformClass(format.parse(octets), patch);
            }
            return defineClass(name, octets, 0, octets.length);
        } catch (IOException cause) {
            throw new ClassNotFoundException(name, cause);
        }
    }
}
