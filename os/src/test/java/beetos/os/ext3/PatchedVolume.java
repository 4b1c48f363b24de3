package beetos.os.ext3;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The file system and its tests once more, in a class loader of their own, with one method changed on the way in: a bug that the sources do
/// not have, nor a switch for it.
final class PatchedVolume extends ClassLoader {
    private static final String PACKAGE = "beetos.os.ext3.";

    private final String patched;
    private final ClassTransform patch;
    private int fitting;

    /// Puts `change` in the place of the `index`-th instruction of `owner.method` that `matches`; of all, if `index` is negative.
    private PatchedVolume(String owner, String method, int index, Predicate<CodeElement> matches, Consumer<CodeBuilder> change) {
        super(PatchedVolume.class.getClassLoader());
        patched = PACKAGE + owner;
        CodeTransform code = (builder, element) -> {
            boolean fits = matches.test(element);
            if (fits && (index < 0 || fitting == index)) {
                change.accept(builder);
            } else {
                builder.with(element);
            }
            fitting += fits ? 1 : 0;
        };
        patch = ClassTransform.transformingMethods(model -> model.methodName().equalsString(method), MethodTransform.transformingCode(code));
    }

    /// The `index`-th call of `called` in `owner.method` is left out; it takes nothing and has no result.
    static PatchedVolume without(String owner, String method, int index, String called) {
        return new PatchedVolume(owner, method, index, call(called), CodeBuilder::pop);
    }

    /// The same for a call that takes an int or a reference.
    static PatchedVolume withoutOne(String owner, String method, int index, String called) {
        return new PatchedVolume(owner, method, index, call(called), builder -> builder.pop().pop());
    }

    /// A field of a reference is null whenever `owner.method` reads it.
    static PatchedVolume nulled(String owner, String method, String field) {
        return new PatchedVolume(owner, method, -1,
                element -> element instanceof FieldInstruction read && read.name().equalsString(field), builder -> builder.pop().aconst_null());
    }

    private static Predicate<CodeElement> call(String called) {
        return element -> element instanceof InvokeInstruction invoke && invoke.name().equalsString(called);
    }

    /// What the patched [PowerLossTest] finds first within so many losses of power; null: nothing.
    String firstFailure(long losses) {
        try {
            Method test = loadClass(PACKAGE + "PowerLossTest").getDeclaredMethod("firstFailure", long.class);
            test.setAccessible(true);      // another loader's package is another package
            Object found = test.invoke(null, losses);
            if (fitting == 0) {
                throw new AssertionError("the patch of " + patched + " fits nothing");
            }
            return (String) found;
        } catch (InvocationTargetException cause) {
            throw new AssertionError(cause.getCause());
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
