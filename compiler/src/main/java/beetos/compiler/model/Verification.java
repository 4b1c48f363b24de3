package beetos.compiler.model;

import java.io.ByteArrayInputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.NoSuchElementException;

/// Checks an application's class files before anything else reads them, with the JDK's own verifier (JVMS 4.10): what passes has sound
/// constant-pool references, types and control flow. System and JDK classes are trusted.
final class Verification {
    /// Older class files have no stack maps and would need the inferring verifier, which the JDK's library has not.
    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

    private final ClassFile context;

    Verification(ClassSource source) {
        ClassHierarchyResolver resolver = ClassHierarchyResolver.ofResourceParsing(type -> {
            String descriptor = type.descriptorString();
            ClassSource.Found found = source.find(descriptor.substring(1, descriptor.length() - 1));
            return found == null ? null : new ByteArrayInputStream(found.bytes());
        }).cached();
        context = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
    }

    /// A readable, verified class, or a [CompileError] that names the file and what is wrong.
    ClassModel read(ClassSource.Found found, String name) {
        try {
            ClassModel model = ClassFile.of().parse(found.bytes());
            if (model.majorVersion() > ClassFile.latestMajorVersion()) {
                throw new CompileError(found.where() + ": class file version " + model.majorVersion() + " is newer than " + ClassFile.latestMajorVersion());
            }
            if (!model.thisClass().asInternalName().equals(name)) {
                throw new CompileError(found.where() + ": holds class " + model.thisClass().asInternalName());
            }
            if (found.origin() == Klass.Origin.APPLICATION && model.majorVersion() >= FIRST_WITH_STACK_MAPS) {
                List<VerifyError> wrong = context.verify(found.bytes());
                if (!wrong.isEmpty()) {
                    throw new CompileError(found.where() + ": corrupt class file: " + firstLine(wrong.getFirst()));
                }
            }
            return model;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException | IllegalStateException e) {
            throw new CompileError(found.where() + ": corrupt class file: " + firstLine(e));
        }
    }

    private static String firstLine(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
    }
}
