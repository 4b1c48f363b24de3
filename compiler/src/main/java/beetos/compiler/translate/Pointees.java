package beetos.compiler.translate;

import beetos.compiler.heap.Layout;
import beetos.compiler.model.Descriptors;
import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/// How many bytes lie behind a reference of a static type, where it is not null: LLVM may then move loads out of loops.
/// Interfaces say nothing, since class files do not keep to them. Results of calls say nothing, since beside an error they are undefined.
final class Pointees {
    private final IntSupplier numbers;
    private final Map<String, Klass> types = new HashMap<>();
    private final Map<Integer, Integer> sizes = new LinkedHashMap<>();
    private final boolean nullFaults;
    private int alignment = -1;

    Pointees(IntSupplier numbers, Program program) {
        this.numbers = numbers;
        nullFaults = program.target.nullFaults();
        program.world.types.forEach(type -> types.put(type.name, type));
    }

    private int size(String descriptor) {
        if (descriptor.startsWith("[")) {
            return Layout.ARRAY_ELEMENTS;
        }
        Klass type = types.get(Descriptors.className(descriptor));
        return type == null || type.isPrimitive() || type.isInterface() ? 0 : Layout.size(type);
    }

    /// What the load of a field carries.
    String loaded(Field field) {
        int size = field.kind.isReference() ? size(field.descriptor) : 0;
        if (size == 0) {
            return "";
        }
        if (alignment < 0) {
            alignment = numbers.getAsInt();
        }
        return ", !dereferenceable_or_null !" + sizes.computeIfAbsent(size, s -> numbers.getAsInt()) + ", !align !" + alignment;
    }

    /// What a parameter carries.
    String passed(String descriptor) {
        int size = size(descriptor);
        return size == 0 ? "" : " align 8 dereferenceable_or_null(" + size + ")";
    }

    /// What a receiver carries: it was checked by the caller, or is where null faults.
    String receiver(Klass klass) {
        return (nullFaults ? " align 8 dereferenceable_or_null(" : " nonnull align 8 dereferenceable(") + (klass.isInterface() ? Layout.HEADER : Layout.size(klass)) + ")";
    }

    /// A new array is there, whatever made it.
    static void assumeArray(Function out, String array) {
        out.line("call void @llvm.assume(i1 true) [\"nonnull\"(ptr " + array + "), \"align\"(ptr " + array + ", i64 8), \"dereferenceable\"(ptr " + array
                + ", i64 " + Layout.ARRAY_ELEMENTS + ")]");
    }

    String define() {
        StringBuilder text = new StringBuilder();
        sizes.forEach((size, number) -> text.append('!').append(number).append(" = !{i64 ").append(size).append("}\n"));
        return alignment < 0 ? "" : text.append('!').append(alignment).append(" = !{i64 8}\n").toString();
    }
}
