package beetos.compiler.interpret;

import beetos.compiler.heap.HeapObject;
import beetos.compiler.model.Kind;

/// Locals and operand stack of one call, in JVM slots: a reference is in `references`, any other value in `words` (int kinds sign
/// extended, float and double as bits). A long or double has two slots, its value in the first.
final class Frame {
    /// Value of `at` after a return; the result is in slot 0.
    static final int RETURNED = -1;

    final Code code;
    final long[] words;
    final HeapObject[] references;
    int top;
    int at;

    Frame(Code code) {
        this.code = code;
        this.words = new long[code.slots];
        this.references = new HeapObject[code.slots];
        this.top = code.locals;
    }

    void push(long word) {
        words[top++] = word;
    }

    void pushWide(long word) {
        words[top] = word;
        top += 2;
    }

    void push(HeapObject reference) {
        references[top++] = reference;
    }

    int popInt() {
        return (int) words[--top];
    }

    long popWide() {
        top -= 2;
        return words[top];
    }

    HeapObject popReference() {
        return references[--top];
    }

    /// The value of a slot as [beetos.compiler.model.Field#value] has it.
    Object boxed(int slot, Kind kind) {
        return switch (kind) {
            case LONG -> words[slot];
            case FLOAT -> Float.intBitsToFloat((int) words[slot]);
            case DOUBLE -> Double.longBitsToDouble(words[slot]);
            case REFERENCE -> references[slot];
            case VOID -> null;
            default -> (int) words[slot];
        };
    }

    void put(int slot, Kind kind, Object value) {
        switch (kind) {
            case LONG -> words[slot] = (Long) value;
            case FLOAT -> words[slot] = Float.floatToRawIntBits((Float) value);
            case DOUBLE -> words[slot] = Double.doubleToRawLongBits((Double) value);
            case REFERENCE -> references[slot] = (HeapObject) value;
            case VOID -> { }
            default -> words[slot] = (Integer) value;
        }
    }

    void push(Kind kind, Object value) {
        put(top, kind, value);
        top += slots(kind);
    }

    Object pop(Kind kind) {
        top -= slots(kind);
        return boxed(top, kind);
    }

    static int slots(Kind kind) {
        return kind == Kind.VOID ? 0 : kind.isWide() ? 2 : 1;
    }
}
