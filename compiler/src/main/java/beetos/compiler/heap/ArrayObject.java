package beetos.compiler.heap;

import beetos.compiler.model.Klass;
import java.lang.reflect.Array;

/// An array of the build-time heap: elements in a Java array of the same primitive type (boolean as byte[]), or a HeapObject[].
public final class ArrayObject extends HeapObject {
    public final Object elements;

    public ArrayObject(Klass klass, int length) {
        super(klass);
        elements = switch (klass.component.kind()) {
            case BOOLEAN, BYTE -> new byte[length];
            case CHAR -> new char[length];
            case SHORT -> new short[length];
            case INT -> new int[length];
            case LONG -> new long[length];
            case FLOAT -> new float[length];
            case DOUBLE -> new double[length];
            default -> new HeapObject[length];
        };
    }

    public int length() {
        return Array.getLength(elements);
    }
}
