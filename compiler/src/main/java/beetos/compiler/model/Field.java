package beetos.compiler.model;

import java.lang.classfile.ClassFile;

/// A field. Instance fields have an offset in the object; static ones a value, held here while initialisers run at build time.
public final class Field {
    public final Klass owner;
    public final String name;
    public final String descriptor;
    public final Kind kind;
    public final int flags;
    /// The value of the ConstantValue attribute (Integer, Long, Float, Double, String) or null.
    public final Object constant;

    /// Instance fields: offset from the object's start in bytes, and the position in [beetos.compiler.heap.Instance#values].
    public int offset = -1;
    public int slot = -1;

    /// Static fields: the value in the build-time heap: Integer for the narrow kinds and int, Long, Float, Double, HeapObject or null.
    public Object value;

    Field(Klass owner, String name, String descriptor, int flags, Object constant) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.kind = Kind.of(descriptor);
        this.flags = flags;
        this.constant = constant;
        this.value = zero(kind);
    }

    /// The default value of a kind in the build-time heap.
    public static Object zero(Kind kind) {
        return switch (kind) {
            case LONG -> 0L;
            case FLOAT -> 0f;
            case DOUBLE -> 0d;
            case REFERENCE, VOID -> null;
            default -> 0;
        };
    }

    public boolean isStatic() {
        return (flags & ClassFile.ACC_STATIC) != 0;
    }

    public boolean isFinal() {
        return (flags & ClassFile.ACC_FINAL) != 0;
    }

    public boolean isVolatile() {
        return (flags & ClassFile.ACC_VOLATILE) != 0;
    }

    @Override public String toString() {
        return owner.name + "." + name;
    }
}
