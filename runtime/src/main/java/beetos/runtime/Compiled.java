package beetos.runtime;

import beetos.machine.Address;
import beetos.runtime.heap.Heap;
import beetos.runtime.heap.ObjectShape;

/// What compiled code calls where it does not do the work inline (docs/object-model.md, "Entry points that the compiler calls").
/// A type is the address of its record.
public final class Compiled {
    private Compiled() {}

    public static Object allocate(long type, long size) {
        return Heap.allocate(TypeRecord.classWord(type), size, -1);
    }

    public static Object allocateArray(long type, int length) {
        if (length < 0) {
            negativeSize(length);
        }
        if (length > Integer.MAX_VALUE - 2) {
            throw new OutOfMemoryError("Requested array size exceeds VM limit");
        }
        return Heap.allocate(TypeRecord.classWord(type), ObjectShape.arraySize(type, length), length);
    }

    public static Object allocateMulti(long type, int[] lengths) {
        for (int length : lengths) {
            if (length < 0) {
                negativeSize(length);
            }
        }
        return allocateLevel(type, lengths, 0);
    }

    private static Object allocateLevel(long type, int[] lengths, int level) {
        Object array = allocateArray(type, lengths[level]);
        if (level + 1 < lengths.length) {
            Object[] elements = (Object[]) array;
            long element = TypeRecord.of(TypeRecord.element(type));
            for (int i = 0; i < elements.length; i++) {
                elements[i] = allocateLevel(element, lengths, level + 1);
            }
        }
        return array;
    }

    public static void nullPointer() { throw new NullPointerException(); }

    public static void index(int index, int length) {
        throw new ArrayIndexOutOfBoundsException(Messages.index(index, length));
    }

    public static void division() { throw new ArithmeticException("/ by zero"); }

    public static void negativeSize(int length) {
        throw new NegativeArraySizeException(Integer.toString(length));
    }

    public static void arrayStore(Object value) { throw new ArrayStoreException(value.getClass().getName()); }

    /// A JDK method that is cut (`cuts.txt`) was called.
    public static void unsupported(String method) { throw new UnsupportedOperationException(method); }

    public static void abstractMethod() { throw new AbstractMethodError(); }

    public static void classCast(Object value, long type) {
        throw new ClassCastException(Messages.classCast(value.getClass(), TypeRecord.mirror(type)));
    }

    /// The red zone below the limit is open while the error is made, and closed again before it is thrown.
    public static void stackOverflow() {
        long block = ThreadBlock.current();
        long limit = Address.load64(block + ThreadBlock.STACK_LIMIT);
        Address.store64(block + ThreadBlock.STACK_LIMIT, 0);
        StackOverflowError error = new StackOverflowError();
        Address.store64(block + ThreadBlock.STACK_LIMIT, limit);
        throw error;
    }

    public static boolean isInstance(Object value, long type) { return TypeRecord.isSubtype(TypeRecord.of(value), type); }

    public static boolean storable(Object array, Object value) {
        return TypeRecord.isSubtype(TypeRecord.of(value), TypeRecord.of(TypeRecord.element(TypeRecord.of(array))));
    }

    public static void monitorEnter(Object object) { Monitors.enter(object); }

    public static void monitorExit(Object object) { Monitors.exit(object); }

    public static void initialize(int index) { Initializers.initialize(index); }

    public static double remainder(double dividend, double divisor) { return Remainder.of(dividend, divisor); }

    public static float remainder(float dividend, float divisor) { return Remainder.of(dividend, divisor); }

    /// Copies whole words, so that a collector or another thread never sees half a reference.
    public static void copyReferences(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        long from = Address.of(source) + ObjectShape.ELEMENTS + 8L * sourceIndex;
        long to = Address.of(target) + ObjectShape.ELEMENTS + 8L * targetIndex;
        long sourceElement = TypeRecord.of(TypeRecord.element(TypeRecord.of(source)));
        long targetElement = TypeRecord.of(TypeRecord.element(TypeRecord.of(target)));
        boolean checked = !TypeRecord.isSubtype(sourceElement, targetElement);
        if (from < to && source == target) {
            for (long offset = 8L * length - 8; offset >= 0; offset -= 8) {
                Address.store64(to + offset, Address.load64(from + offset));
            }
            return;
        }
        for (long offset = 0; offset < 8L * length; offset += 8) {
            long reference = Address.load64(from + offset);
            if (checked && reference != 0 && !TypeRecord.isSubtype(ObjectShape.type(reference), targetElement)) {
                throw new ArrayStoreException(Messages.elementMismatch(source.getClass(), target.getClass()));
            }
            Address.store64(to + offset, reference);
        }
    }
}
