package beetos.compiler.interpret;

import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.model.Klass;
import java.util.Map;

/// Objects, arrays, strings, exceptions, references and locks. A lock at build time has no other thread to keep out.
final class ObjectMeanings {
    private static final Meaning NOTHING = Meanings.NOTHING;

    private final Interpreter interpreter;
    private final ArraySteps arrays;

    ObjectMeanings(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.arrays = new ArraySteps(interpreter);
    }

    void define(Map<String, Meaning> to) {
        to.put("java/lang/Object.getClass", a -> interpreter.mirror(Meanings.object(a, 0).klass));
        to.put("java/lang/Object.clone", a -> copy(Meanings.object(a, 0)));
        to.put("java/lang/Object.hashCode", a -> identity());
        to.put("java/lang/System.identityHashCode", a -> a[0] == null ? 0 : identity());
        to.put("java/lang/Object.notify", NOTHING);
        to.put("java/lang/Object.notifyAll", NOTHING);
        to.put("java/lang/System.arraycopy", a -> {
            copy(array(a[0]), (Integer) a[1], array(a[2]), (Integer) a[3], (Integer) a[4]);
            return null;
        });
        to.put("java/lang/String.intern", a -> interpreter.strings.intern((Instance) a[0]));
        to.put("java/lang/Throwable.fillInStackTrace", a -> a[0]);
        to.put("java/lang/NullPointerException.getExtendedNPEMessage", Meanings.always(null));
        to.put("java/lang/reflect/Array.getLength", a -> ((ArrayObject) a[0]).length());
        to.put("java/lang/reflect/Array.newArray", a -> arrays.array(interpreter.world.arrayOf(component(a[0])), (Integer) a[1]));
        to.put("java/lang/reflect/Array.newInstance(Ljava/lang/Class;I)Ljava/lang/Object;", a -> arrays.array(interpreter.world.arrayOf(component(a[0])), (Integer) a[1]));
        to.put("java/lang/ref/Reference.refersTo0", a -> Meanings.truth(((Instance) a[0]).get("referent") == a[1]));
        to.put("java/lang/ref/Reference.clear0", a -> {
            ((Instance) a[0]).set("referent", null);
            return null;
        });
        locks(to);
    }

    private static void locks(Map<String, Meaning> to) {
        for (String lock : new String[] {"ReentrantLock", "ReentrantReadWriteLock$ReadLock", "ReentrantReadWriteLock$WriteLock"}) {
            String owner = "java/util/concurrent/locks/" + lock;
            to.put(owner + ".lock", NOTHING);
            to.put(owner + ".unlock", NOTHING);
            to.put(owner + ".tryLock()Z", Meanings.always(1));
        }
    }

    private Klass component(Object mirror) {
        if (mirror == null) {
            throw interpreter.raise("java/lang/NullPointerException", null);
        }
        return interpreter.mirrored((HeapObject) mirror);
    }

    private static Object identity() {
        throw new Refusal("an identity hash exists only at run time");
    }

    private HeapObject copy(HeapObject original) {
        return switch (original) {
            case ArrayObject array -> {
                ArrayObject copy = new ArrayObject(array.klass, array.length());
                System.arraycopy(array.elements, 0, copy.elements, 0, array.length());
                yield copy;
            }
            case Instance instance -> {
                if (!instance.klass.isSubtypeOf(interpreter.world.find("java/lang/Cloneable"))) {
                    throw interpreter.raise("java/lang/CloneNotSupportedException", instance.klass.javaName());
                }
                Instance copy = new Instance(instance.klass);
                System.arraycopy(instance.values, 0, copy.values, 0, copy.values.length);
                yield copy;
            }
        };
    }

    private ArrayObject array(Object object) {
        return switch (object) {
            case ArrayObject array -> array;
            case null -> throw interpreter.raise("java/lang/NullPointerException", null);
            default -> throw interpreter.raise("java/lang/ArrayStoreException", "arraycopy: " + ((HeapObject) object).klass.javaName() + " is not an array");
        };
    }

    private void copy(ArrayObject source, int from, ArrayObject target, int to, int length) {
        Klass taken = source.klass.component;
        Klass wanted = target.klass.component;
        if (taken != wanted && (taken.isPrimitive() || wanted.isPrimitive())) {
            throw interpreter.raise("java/lang/ArrayStoreException", "arraycopy: type mismatch");
        }
        if ((from | to | length) < 0 || from > source.length() - length || to > target.length() - length) {
            throw interpreter.raise("java/lang/ArrayIndexOutOfBoundsException", "arraycopy: range out of bounds");
        }
        if (taken.isSubtypeOf(wanted)) {
            System.arraycopy(source.elements, from, target.elements, to, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            HeapObject element = ((HeapObject[]) source.elements)[from + i];
            if (element != null && !element.klass.isSubtypeOf(wanted)) {
                throw interpreter.raise("java/lang/ArrayStoreException", "arraycopy: element type mismatch");
            }
            ((HeapObject[]) target.elements)[to + i] = element;
        }
    }
}
