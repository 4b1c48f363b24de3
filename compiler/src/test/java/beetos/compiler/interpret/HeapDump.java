package beetos.compiler.interpret;

import beetos.compiler.desugar.Desugar;
import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.model.ClassSource;
import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;
import beetos.compiler.model.World;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Initialises the classes of [Classes] and prints every static and all that is reachable from there, objects numbered as they are met.
final class HeapDump {
    private final Map<HeapObject, Integer> numbers = new IdentityHashMap<>();
    private final StringBuilder out = new StringBuilder();

    public static void main(String[] arguments) {
        World world = new World(new ClassSource(List.of(), List.of()), Map.of());
        Interpreter interpreter = new Interpreter(world, new Desugar(world));
        HeapDump dump = new HeapDump();
        for (Klass klass : Classes.initialized(world, Classes.PACKAGES)) {
            interpreter.initialize(klass);
        }
        for (Klass klass : Classes.initialized(world, Classes.PACKAGES)) {
            dump.statics(klass, interpreter.reason(klass));
        }
        System.out.print(dump.out);
    }

    private void statics(Klass klass, String reason) {
        out.append(klass).append(' ').append(klass.state).append(' ').append(reason).append('\n');
        for (Field field : klass.fields) {
            if (field.isStatic()) {
                out.append("  ").append(field.name).append(" = ").append(value(field.value)).append('\n');
            }
        }
    }

    private String value(Object value) {
        if (!(value instanceof HeapObject object)) {
            return String.valueOf(value);
        }
        Integer known = numbers.get(object);
        if (known != null) {
            return "#" + known;
        }
        int number = numbers.size();
        numbers.put(object, number);
        StringBuilder text = new StringBuilder("#" + number + " " + object.klass + " (");
        switch (object) {
            case ArrayObject array -> {
                for (int i = 0; i < array.length(); i++) {
                    text.append(value(Elements.element(array, i))).append(' ');
                }
            }
            case Instance instance -> {
                for (Field field : instance.klass.instanceFields) {
                    text.append(field.name).append('@').append(field.offset).append('=').append(value(instance.get(field))).append(' ');
                }
            }
        }
        return text.append(')').toString();
    }
}
