package beetos.compiler.interpret;

import beetos.compiler.desugar.Desugar;
import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.model.ClassSource;
import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;
import beetos.compiler.model.World;
import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares what the interpreter left in the statics of JDK classes with what HotSpot has there, object graph by object graph, and prints
/// the differences and then the count of values compared. Runs in a JVM whose java.base is open.
final class HotSpotStatics {
    /// Depends on layout, machine or moment by its nature; BigInteger's logCache on HotSpot's own Math.log, which may err by an ulp.
    private static final Set<String> VARYING = Set.of("ABASE", "ASHIFT", "NCPU", "REVERSE", "SALT32L", "hash", "hashIsZero", "unsafe", "UNSAFE", "U", "theUnsafe", "JLA", "BASE", "SHIFT",
            "MAX_SPINS", "SPINS", "spins", "modCount", "threadLocalHashCode", "logCache");
    /// Objects that are not compared further.
    private static final Set<String> OPAQUE = Set.of("java.lang.Class", "java.lang.Thread", "java.lang.invoke.VarHandle", "java.lang.ref.Reference", "java.lang.ClassLoader");

    private final Interpreter interpreter;
    private final Map<Object, Object> seen = new IdentityHashMap<>();
    private long compared;

    private HotSpotStatics(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    public static void main(String[] names) throws Exception {
        World world = new World(new ClassSource(List.of(), List.of()), Map.of());
        Interpreter interpreter = new Interpreter(world, new Desugar(world));
        HotSpotStatics comparison = new HotSpotStatics(interpreter);
        for (String name : names) {
            Klass klass = world.require(name, "the test");
            if (!interpreter.initialize(klass)) {
                System.out.println(name + " is left to run time: " + interpreter.reason(klass));
                continue;
            }
            Class<?> type = Class.forName(klass.javaName());
            for (Field field : klass.fields) {
                if (field.isStatic() && !varies(field)) {
                    comparison.compare(name + "." + field.name, field.value, value(type, field, null));
                }
            }
        }
        System.out.println("compared " + comparison.compared);
    }

    private static boolean varies(Field field) {
        return VARYING.contains(field.name) || field.name.contains("OFFSET") || field.name.contains("Offset") || field.descriptor.contains("/invoke/");
    }

    private static Object value(Class<?> type, Field field, Object object) throws ReflectiveOperationException {
        var reflected = type.getDeclaredField(field.name);
        reflected.setAccessible(true);
        return reflected.get(object);
    }

    private void compare(String path, Object ours, Object theirs) throws ReflectiveOperationException {
        compared++;
        if (ours == null || theirs == null) {
            if (ours != theirs) {
                differ(path, ours, theirs);
            }
        } else if (ours instanceof HeapObject object) {
            if (seen.put(object, theirs) == null) {
                graph(path, object, theirs);
            }
        } else if (!same(ours, theirs)) {
            differ(path, ours, theirs);
        }
    }

    private void graph(String path, HeapObject ours, Object theirs) throws ReflectiveOperationException {
        if (!ours.klass.javaName().equals(theirs.getClass().getName()) && !ours.klass.name.contains("$$Lambda")) {
            differ(path, ours.klass, theirs.getClass());
            return;
        }
        if (ours instanceof ArrayObject array) {
            if (array.length() != Array.getLength(theirs)) {
                differ(path, array.length(), Array.getLength(theirs));
                return;
            }
            for (int i = 0; i < array.length(); i++) {
                compare(path + "[" + i + "]", Elements.element(array, i), Array.get(theirs, i));
            }
        } else if (!ours.klass.name.contains("$$Lambda")) {
            fields(path, (Instance) ours, theirs);
        }
    }

    private void fields(String path, Instance ours, Object theirs) throws ReflectiveOperationException {
        Class<?> type = theirs.getClass();
        for (Klass klass = ours.klass; klass != null; klass = klass.superclass, type = type.getSuperclass()) {
            if (OPAQUE.contains(klass.javaName())) {
                return;
            }
            for (Field field : klass.fields) {
                if (!field.isStatic() && !varies(field)) {
                    compare(path + "." + field.name, ours.get(field), value(type, field, theirs));
                }
            }
        }
    }

    private static boolean same(Object ours, Object theirs) {
        return switch (theirs) {
            case Boolean b -> ours.equals(b ? 1 : 0);
            case Character c -> ours.equals((int) c);
            case Byte b -> ours.equals((int) b);
            case Short s -> ours.equals((int) s);
            default -> ours.equals(theirs);
        };
    }

    private void differ(String path, Object ours, Object theirs) {
        System.out.println(path + ": " + ours + " but HotSpot has " + theirs);
    }
}
