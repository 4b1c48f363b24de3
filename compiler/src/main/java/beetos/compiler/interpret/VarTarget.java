package beetos.compiler.interpret;

import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;

/// What a VarHandle made at build time accesses: an instance field, a static field, the elements of an array type, or pieces of a byte
/// array seen as elements of another array type. `field` is null for the last two, `array` for the first two.
public record VarTarget(Shape shape, Field field, Klass array, boolean bigEndian) {
    /// In the order of the numbers in the field `kind` of the runtime's VarHandle.
    public enum Shape { INSTANCE_FIELD, STATIC_FIELD, ARRAY, BYTE_VIEW }
}
