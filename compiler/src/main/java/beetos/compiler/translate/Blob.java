package beetos.compiler.translate;

import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.model.Kind;

/// A run of data with addresses in it, as one packed struct of the IR.
final class Blob {
    private final Image image;
    private final StringBuilder type = new StringBuilder();
    private final StringBuilder data = new StringBuilder();
    private long length;
    private long start;

    Blob(Image image) {
        this.image = image;
    }

    void startObject() {
        start = length;
    }

    void padTo(int offset) {
        zeros(start + offset - length);
    }

    void align(int size) {
        zeros((length + size - 1 & -size) - length);
    }

    void zeros(long count) {
        if (count > 0) {
            item("[" + count + " x i8]", "zeroinitializer", count);
        }
    }

    void i32(int value) {
        item("i32", Integer.toString(value), 4);
    }

    private void item(String itemType, String value, long size) {
        if (!type.isEmpty()) {
            type.append(',');
            data.append(',');
        }
        type.append(itemType);
        data.append(itemType).append(' ').append(value);
        length += size;
    }

    void value(Kind kind, Object value) {
        item(kind.memory, switch (kind) {
            case REFERENCE -> value == null ? "null" : image.place((HeapObject) value);
            case FLOAT -> Ir.constant((Float) value);
            case DOUBLE -> Ir.constant((Double) value);
            case LONG -> Long.toString((Long) value);
            case BOOLEAN, BYTE -> Integer.toString((byte) (int) (Integer) value);
            case CHAR, SHORT -> Integer.toString((short) (int) (Integer) value);
            default -> Integer.toString((Integer) value);
        }, kind.size);
    }

    /// Length and elements of an array, from +8.
    void elements(ArrayObject array) {
        i32(array.length());
        i32(0);
        int count = array.length();
        if (count == 0) {
            return;
        }
        Kind kind = array.klass.component.kind();
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append(kind.memory).append(' ');
            switch (array.elements) {
                case byte[] e -> text.append(e[i]);
                case char[] e -> text.append((short) e[i]);
                case short[] e -> text.append(e[i]);
                case int[] e -> text.append(e[i]);
                case long[] e -> text.append(e[i]);
                case float[] e -> text.append(Ir.constant(e[i]));
                case double[] e -> text.append(Ir.constant(e[i]));
                case HeapObject[] e -> text.append(e[i] == null ? "null" : image.place(e[i]));
                default -> throw new IllegalStateException(array.klass.name);
            }
        }
        item("[" + count + " x " + kind.memory + "]", text.append(']').toString(), (long) count * kind.size);
    }

    /// `kind`: global, or constant if nobody writes to it.
    String define(String symbol, String kind, String section) {
        return symbol + " = hidden " + kind + " <{" + type + "}> <{" + data + "}>, section \"" + section + "\", align 16\n";
    }
}
