package beetos.compiler.heap;

import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;

/// An instance of a class: one value for each instance field, by [Field#slot]. Values are as in [Field#value].
public final class Instance extends HeapObject {
    public final Object[] values;

    public Instance(Klass klass) {
        super(klass);
        Layout.of(klass);
        values = new Object[klass.instanceFields.size()];
        for (Field field : klass.instanceFields) {
            values[field.slot] = Field.zero(field.kind);
        }
    }

    public Object get(Field field) {
        return values[field.slot];
    }

    public void set(Field field, Object value) {
        values[field.slot] = value;
    }

    /// The value of the field of this name, wherever in the superclass chain it is declared.
    public Object get(String name) {
        return get(field(name));
    }

    public void set(String name, Object value) {
        set(field(name), value);
    }

    private Field field(String name) {
        for (Klass k = klass; k != null; k = k.superclass) {
            Field field = k.declaredField(name);
            if (field != null) {
                return field;
            }
        }
        throw new IllegalStateException(klass + " has no field " + name);
    }
}
