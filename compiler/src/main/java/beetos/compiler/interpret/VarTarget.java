package beetos.compiler.interpret;

import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;

/// What a VarHandle made at build time accesses: an instance field, a static field, or the elements of an array type.
/// `field` is null for the last, `array` for the others.
public record VarTarget(Shape shape, Field field, Klass array) {
    /// In the order of the numbers in the field `kind` of the runtime's VarHandle.
    public enum Shape { INSTANCE_FIELD, STATIC_FIELD, ARRAY }
}
