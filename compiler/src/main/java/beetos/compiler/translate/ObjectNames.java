package beetos.compiler.translate;

import beetos.compiler.analysis.Reachability;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/// Symbols of the image's objects. One object has one name, or comparisons of addresses would be wrong; the name does not depend on what
/// else is in the image, as far as there is such a name.
final class ObjectNames {
    private final Reachability world;
    private final Function<Field, Object> values;
    private final Function<HeapObject, Long> offsets;
    /// The first constant by name that holds an object.
    private final Map<Object, Field> constants = new IdentityHashMap<>();

    ObjectNames(Reachability world, Function<Field, Object> values, Function<HeapObject, Long> offsets) {
        this.world = world;
        this.values = values;
        this.offsets = offsets;
    }

    String of(HeapObject object) {
        Klass mirrored = world.interpreter.mirrored(object);
        if (mirrored != null) {
            return "class:" + mirrored.name;
        }
        if (object.klass.name.equals("java/lang/String")) {
            String text = world.interpreter.text(object);
            if (world.interpreter.string(text) == object) {
                return "text:" + Ir.digest(text);
            }
        }
        if (constants.isEmpty()) {
            world.statics.stream().sorted(Comparator.comparing(ObjectNames::of)).forEach(f -> constants.putIfAbsent(values.apply(f), f));
        }
        Field field = constants.get(object);
        return field != null ? "value:" + of(field) : "object:" + offsets.apply(object);
    }

    static String of(Field field) {
        return field + " " + field.descriptor;
    }
}
