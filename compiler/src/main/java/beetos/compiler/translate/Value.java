package beetos.compiler.translate;

import beetos.compiler.heap.HeapObject;
import beetos.compiler.model.Kind;

/// A value on the operand stack while one block is translated: an SSA name or a constant.
///
/// @param known    the build-time object it surely is, or null
/// @param nonNull  surely not null
record Value(Kind kind, String text, HeapObject known, boolean nonNull) {
    static final Value NULL = new Value(Kind.REFERENCE, "null", null, false);

    Value(Kind kind, String text) {
        this(kind, text, null, false);
    }

    static Value integer(int value) {
        return new Value(Kind.INT, Integer.toString(value));
    }

    Value checked() {
        return nonNull ? this : new Value(kind, text, known, true);
    }

    String type() {
        return kind.value();
    }

    /// Type and text, as in an argument list.
    String typed() {
        return type() + " " + text;
    }
}
