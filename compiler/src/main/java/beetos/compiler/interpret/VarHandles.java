package beetos.compiler.interpret;

import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.heap.Layout;
import beetos.compiler.model.Descriptors;
import beetos.compiler.model.Field;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// VarHandle objects: made by the look-up methods of MethodHandles, one for each target, and accessed here as the translated
/// program will. Orderings have no meaning to one thread.
final class VarHandles {
    private static final String HANDLE = "java/lang/invoke/VarHandle";
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final String FACTORY = "java/lang/invoke/MethodHandles";

    /// One place that a handle reaches through given coordinates.
    private interface Place {
        Object load();

        void store(Object value);
    }

    private final Interpreter interpreter;
    private final Map<VarTarget, Instance> handles = new HashMap<>();
    private final Map<HeapObject, VarTarget> targets = new IdentityHashMap<>();
    private final Map<Klass, Instance> lookups = new HashMap<>();
    private final Map<HeapObject, Klass> lookupClasses = new IdentityHashMap<>();

    VarHandles(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    VarTarget target(HeapObject handle) {
        return targets.get(handle);
    }

    void define(Map<String, Meaning> to) {
        to.put(FACTORY + ".lookup", _ -> lookup(interpreter.caller().owner));
        to.put(FACTORY + ".privateLookupIn", a -> lookup(klass(a[0])));
        to.put(LOOKUP + ".lookupClass", a -> interpreter.mirror(lookupClasses.get((HeapObject) a[0])));
        to.put(FACTORY + ".arrayElementVarHandle", a -> handle(new VarTarget(VarTarget.Shape.ARRAY, null, klass(a[0]))));
        to.put(LOOKUP + ".findVarHandle", a -> handle(field(VarTarget.Shape.INSTANCE_FIELD, a)));
        to.put(LOOKUP + ".findStaticVarHandle", a -> handle(field(VarTarget.Shape.STATIC_FIELD, a)));
        to.put(LOOKUP + ".ensureInitialized", a -> {
            interpreter.ensure(klass(a[1]));
            return a[1];
        });
        to.put(HANDLE + ".withInvokeExactBehavior", a -> a[0]);
        to.put(HANDLE + ".withInvokeBehavior", a -> a[0]);
        for (String fence : new String[] {"fullFence", "acquireFence", "releaseFence", "loadLoadFence", "storeStoreFence"}) {
            to.put(HANDLE + "." + fence, Meanings.NOTHING);
        }
    }

    /// A Lookup allows everything; it only remembers whose it is.
    private Instance lookup(Klass klass) {
        return lookups.computeIfAbsent(klass, k -> {
            Instance lookup = new Instance(interpreter.world.require(LOOKUP, "VarHandle look-ups"));
            lookupClasses.put(lookup, k);
            return lookup;
        });
    }

    private Klass klass(Object mirror) {
        return interpreter.mirrored((HeapObject) mirror);
    }

    /// Arguments: the Lookup, the class, the name, the type.
    private VarTarget field(VarTarget.Shape shape, Object[] arguments) {
        Klass owner = klass(arguments[1]);
        String name = interpreter.text((HeapObject) arguments[2]);
        Field field = owner.resolveField(name, Descriptors.of(klass(arguments[3]).name));
        if (field == null || field.isStatic() != (shape == VarTarget.Shape.STATIC_FIELD)) {
            throw new Refusal(owner.javaName() + " has no field " + name + " of that type");
        }
        return new VarTarget(shape, field, null);
    }

    private Instance handle(VarTarget target) {
        return handles.computeIfAbsent(target, t -> {
            Instance handle = new Instance(interpreter.world.require(HANDLE, "VarHandle look-ups"));
            targets.put(handle, t);
            describe(handle, t);
            return handle;
        });
    }

    /// Fills in the fields of the runtime's VarHandle; the JDK's own has none of them.
    private void describe(Instance handle, VarTarget target) {
        if (handle.klass.declaredField("kind") == null) {
            return;
        }
        Field field = target.field();
        handle.set("kind", target.shape().ordinal());
        handle.set("offset", switch (target.shape()) {
            case INSTANCE_FIELD -> (long) offset(field);
            case STATIC_FIELD -> 0L;
            case ARRAY -> (long) Layout.ARRAY_ELEMENTS;
        });
        handle.set("owner", interpreter.mirror(field == null ? target.array() : field.owner));
        handle.set("type", interpreter.mirror(type(target)));
    }

    private static int offset(Field field) {
        Layout.of(field.owner);
        return field.offset;
    }

    private Klass type(VarTarget target) {
        return target.field() == null ? target.array().component : interpreter.world.require(Descriptors.className(target.field().descriptor), target.field());
    }

    /// Whether calls of this method are accesses through a handle, each with a descriptor of its own.
    static boolean accesses(Method method) {
        return method.owner.name.equals(HANDLE) && method.descriptor.startsWith("([Ljava/lang/Object;)") && !method.isStatic();
    }

    Step access(String name, String descriptor) {
        List<Kind> parameters = Descriptors.parameters(descriptor).stream().map(Kind::of).toList();
        Kind result = Kind.of(Descriptors.result(descriptor));
        return frame -> {
            Object[] arguments = new Object[parameters.size()];
            for (int i = arguments.length - 1; i >= 0; i--) {
                arguments[i] = frame.pop(parameters.get(i));
            }
            VarTarget target = targets.get(frame.popReference());
            if (target == null) {
                throw new Refusal("a VarHandle that was not made at build time");
            }
            int coordinates = switch (target.shape()) {
                case STATIC_FIELD -> 0;
                case INSTANCE_FIELD -> 1;
                case ARRAY -> 2;
            };
            Kind kind = type(target).kind();
            Object[] values = new Object[arguments.length - coordinates];
            for (int i = 0; i < values.length; i++) {
                values[i] = VarOperations.widened(arguments[coordinates + i], kind);
            }
            frame.push(result, VarOperations.widened(operate(name, kind, place(target, kind, arguments), values), result));
        };
    }

    private Place place(VarTarget target, Kind kind, Object[] coordinates) {
        return switch (target.shape()) {
            case STATIC_FIELD -> {
                interpreter.ensure(target.field().owner);
                yield place(() -> target.field().value, v -> target.field().value = v);
            }
            case INSTANCE_FIELD -> memory(notNull(coordinates[0]), offset(target.field()), kind);
            case ARRAY -> {
                ArrayObject array = (ArrayObject) notNull(coordinates[0]);
                yield memory(array, at(array, (Integer) coordinates[1]), kind);
            }
        };
    }

    private HeapObject notNull(Object base) {
        if (base == null) {
            throw interpreter.raise("java/lang/NullPointerException", null);
        }
        return (HeapObject) base;
    }

    private long at(ArrayObject array, int index) {
        if (index < 0 || index >= array.length()) {
            throw interpreter.raise("java/lang/ArrayIndexOutOfBoundsException", "Index " + index + " out of bounds for length " + array.length());
        }
        return Layout.ARRAY_ELEMENTS + ((long) index << Layout.shift(array.klass));
    }

    private static Place memory(HeapObject base, long offset, Kind kind) {
        return place(() -> Elements.load(base, offset, kind), v -> Elements.store(base, offset, kind, v));
    }

    private static Place place(Supplier<Object> load, Consumer<Object> store) {
        return new Place() {
            @Override public Object load() {
                return load.get();
            }

            @Override public void store(Object value) {
                store.accept(value);
            }
        };
    }

    /// Access modes by name; the suffix names an ordering (JDK 25 API, `java.lang.invoke.VarHandle.AccessMode`).
    private static Object operate(String name, Kind kind, Place place, Object[] values) {
        Object old = place.load();
        if (name.startsWith("compareAnd") || name.startsWith("weakCompareAndSet")) {
            boolean same = Elements.same(old, values[0]);
            if (same) {
                place.store(values[1]);
            }
            return name.startsWith("compareAndExchange") ? old : (Object) Meanings.truth(same);
        }
        if (name.startsWith("set")) {
            place.store(values[0]);
            return null;
        }
        if (name.startsWith("getAnd")) {
            place.store(VarOperations.combined(name, kind, old, values[0]));
        }
        return old;
    }
}
