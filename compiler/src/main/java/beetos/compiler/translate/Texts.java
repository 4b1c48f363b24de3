package beetos.compiler.translate;

import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.model.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// The contents of strings made at build time: arrays that only strings refer to, so nobody ever writes to them. All processes
/// share them, where the other objects of the image are copied for each.
final class Texts {
    private static final String STRING = "java/lang/String", VALUE = "value";

    private final boolean none;
    private final Set<HeapObject> ofStrings = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<HeapObject> exposed = Collections.newSetFromMap(new IdentityHashMap<>());

    /// `none`: all are data, in an image that has one user.
    Texts(boolean none) {
        this.none = none;
    }

    /// Notes what an object refers to.
    void visit(HeapObject object) {
        switch (object) {
            case Instance instance -> {
                for (Field field : instance.klass.instanceFields) {
                    if (instance.get(field) instanceof HeapObject value) {
                        boolean text = field.name.equals(VALUE) && field.owner.name.equals(STRING);
                        (text ? ofStrings : exposed).add(value);
                    }
                }
            }
            case ArrayObject array -> {
                if (array.elements instanceof HeapObject[] elements) {
                    Collections.addAll(exposed, elements);
                }
            }
        }
    }

    /// Notes what others refer to.
    void exposes(HeapObject object) {
        exposed.add(object);
    }

    boolean has(HeapObject object) {
        return !none && ofStrings.contains(object) && !exposed.contains(object);
    }
}
