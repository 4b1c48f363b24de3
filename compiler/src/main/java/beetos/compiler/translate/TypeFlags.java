package beetos.compiler.translate;

import beetos.compiler.model.Klass;
import java.lang.classfile.ClassFile;

/// The flags and modifiers of a type record: docs/object-model.md, "Type records".
final class TypeFlags {
    private TypeFlags() {}

    static int of(Klass klass) {
        int kind = klass.isArray() ? klass.component.kind().isReference() ? 4 : 3 : klass.isPrimitive() ? 2 : klass.isInterface() ? 1 : 0;
        int flags = kind | primitiveCode(klass) << 8;
        flags |= klass.isAbstract() ? 1 << 16 : 0;
        for (Klass k = klass.superclass; k != null; k = k.superclass) {
            flags |= k.name.equals("java/lang/ref/Reference") ? 1 << 17 : 0;
        }
        flags |= klass.superclass != null && klass.superclass.name.equals("java/lang/Enum") ? 1 << 18 : 0;
        flags |= klass.superclass != null && klass.superclass.name.equals("java/lang/Record") ? 1 << 19 : 0;
        return flags | (klass.name.contains("$$Lambda") ? 1 << 20 : 0);
    }

    private static int primitiveCode(Klass klass) {
        if (!klass.isPrimitive()) {
            return 0;
        }
        return switch (klass.kind()) {
            case BOOLEAN -> 4;
            case CHAR -> 5;
            case FLOAT -> 6;
            case DOUBLE -> 7;
            case BYTE -> 8;
            case SHORT -> 9;
            case INT -> 10;
            case LONG -> 11;
            default -> 12;
        };
    }

    /// Access flags as the InnerClasses attribute has them, where there is one.
    static int modifiers(Klass klass) {
        if (klass.model == null) {
            return klass.flags;
        }
        var inner = klass.model.findAttribute(java.lang.classfile.Attributes.innerClasses());
        if (inner.isPresent()) {
            for (var entry : inner.get().classes()) {
                if (entry.innerClass().asInternalName().equals(klass.name)) {
                    return entry.flagsMask() & ~ClassFile.ACC_SUPER;
                }
            }
        }
        return klass.flags & ~ClassFile.ACC_SUPER;
    }
}
