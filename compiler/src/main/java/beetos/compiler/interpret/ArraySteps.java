package beetos.compiler.interpret;

import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Klass;
import java.lang.classfile.TypeKind;

/// Array creation and elements, with the checks and exceptions of Java.
final class ArraySteps {
    private final Interpreter interpreter;

    ArraySteps(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Step length() {
        return frame -> frame.push(array(frame.popReference()).length());
    }

    private ArrayObject array(HeapObject reference) {
        if (reference == null) {
            throw interpreter.raise("java/lang/NullPointerException", null);
        }
        return (ArrayObject) reference;
    }

    private RuntimeException outside(int index, int length) {
        return interpreter.raise("java/lang/ArrayIndexOutOfBoundsException", "Index " + index + " out of bounds for length " + length);
    }

    /// Pops the index and the array; the index is in `frame.words[frame.top + 1]` afterwards.
    private Object elements(Frame frame) {
        frame.top -= 2;
        ArrayObject array = array(frame.references[frame.top]);
        int index = (int) frame.words[frame.top + 1];
        int length = array.length();
        if (index < 0 || index >= length) {
            throw outside(index, length);
        }
        return array.elements;
    }

    Step load(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE -> frame -> frame.push(((byte[]) elements(frame))[(int) frame.words[frame.top + 1]]);
            case CHAR -> frame -> frame.push(((char[]) elements(frame))[(int) frame.words[frame.top + 1]]);
            case SHORT -> frame -> frame.push(((short[]) elements(frame))[(int) frame.words[frame.top + 1]]);
            case INT -> frame -> frame.push(((int[]) elements(frame))[(int) frame.words[frame.top + 1]]);
            case LONG -> frame -> frame.pushWide(((long[]) elements(frame))[(int) frame.words[frame.top + 1]]);
            case FLOAT -> frame -> frame.push(Float.floatToRawIntBits(((float[]) elements(frame))[(int) frame.words[frame.top + 1]]));
            case DOUBLE -> frame -> frame.pushWide(Double.doubleToRawLongBits(((double[]) elements(frame))[(int) frame.words[frame.top + 1]]));
            default -> frame -> frame.push(((HeapObject[]) elements(frame))[(int) frame.words[frame.top + 1]]);
        };
    }

    Step store(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE -> frame -> {
                byte value = (byte) frame.popInt();
                byte[] elements = (byte[]) elements(frame);
                boolean truth = frame.references[frame.top].klass.component.kind() == Kind.BOOLEAN;
                elements[(int) frame.words[frame.top + 1]] = truth ? (byte) (value & 1) : value;
            };
            case CHAR -> frame -> {
                char value = (char) frame.popInt();
                ((char[]) elements(frame))[(int) frame.words[frame.top + 1]] = value;
            };
            case SHORT -> frame -> {
                short value = (short) frame.popInt();
                ((short[]) elements(frame))[(int) frame.words[frame.top + 1]] = value;
            };
            case INT -> frame -> {
                int value = frame.popInt();
                ((int[]) elements(frame))[(int) frame.words[frame.top + 1]] = value;
            };
            case LONG -> frame -> {
                long value = frame.popWide();
                ((long[]) elements(frame))[(int) frame.words[frame.top + 1]] = value;
            };
            case FLOAT -> frame -> {
                float value = Float.intBitsToFloat(frame.popInt());
                ((float[]) elements(frame))[(int) frame.words[frame.top + 1]] = value;
            };
            case DOUBLE -> frame -> {
                double value = Double.longBitsToDouble(frame.popWide());
                ((double[]) elements(frame))[(int) frame.words[frame.top + 1]] = value;
            };
            default -> frame -> {
                HeapObject value = frame.popReference();
                HeapObject[] elements = (HeapObject[]) elements(frame);
                if (value != null && !value.klass.isSubtypeOf(frame.references[frame.top].klass.component)) {
                    throw interpreter.raise("java/lang/ArrayStoreException", value.klass.javaName());
                }
                elements[(int) frame.words[frame.top + 1]] = value;
            };
        };
    }

    Step make(Klass type) {
        return frame -> frame.push(array(type, frame.popInt()));
    }

    ArrayObject array(Klass type, int length) {
        nonNegative(length);
        return new ArrayObject(type, length);
    }

    private void nonNegative(int length) {
        if (length < 0) {
            throw interpreter.raise("java/lang/NegativeArraySizeException", Integer.toString(length));
        }
    }

    Step makeMulti(Klass type, int dimensions) {
        return frame -> {
            int[] lengths = new int[dimensions];
            frame.top -= dimensions;
            for (int i = 0; i < dimensions; i++) {
                lengths[i] = (int) frame.words[frame.top + i];
            }
            for (int length : lengths) {
                nonNegative(length);
            }
            frame.push(multi(type, lengths, 0));
        };
    }

    private ArrayObject multi(Klass type, int[] lengths, int at) {
        ArrayObject array = array(type, lengths[at]);
        if (at + 1 < lengths.length) {
            HeapObject[] elements = (HeapObject[]) array.elements;
            for (int i = 0; i < elements.length; i++) {
                elements[i] = multi(type.component, lengths, at + 1);
            }
        }
        return array;
    }
}
