package beetos.compiler.interpret;

import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.heap.Layout;
import beetos.compiler.model.Field;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Klass;
import java.util.IdentityHashMap;
import java.util.Map;

/// jdk.internal.misc.Unsafe over our object layout: offsets are those of the image. Addresses, static offsets and parking are refused.
final class UnsafeMeanings {
    private static final String OWNER = "jdk/internal/misc/Unsafe.";
    private static final Map<String, Kind> KINDS = Map.of("Boolean", Kind.BOOLEAN, "Byte", Kind.BYTE, "Char", Kind.CHAR, "Short", Kind.SHORT,
            "Int", Kind.INT, "Long", Kind.LONG, "Float", Kind.FLOAT, "Double", Kind.DOUBLE, "Reference", Kind.REFERENCE);

    private final Interpreter interpreter;
    private final Map<HeapObject, Field> reflected = new IdentityHashMap<>();

    UnsafeMeanings(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /// Arguments: 0 the Unsafe object, 1 the base, 2 the offset, then values.
    void define(Map<String, Meaning> to) {
        KINDS.forEach((name, kind) -> access(to, name, kind));
        to.put(OWNER + "arrayBaseOffset0", Meanings.always(Layout.ARRAY_ELEMENTS));
        to.put(OWNER + "arrayIndexScale0", a -> klass(a).component.kind().size);
        to.put(OWNER + "objectFieldOffset1", a -> offset(klass(a), interpreter.text(Meanings.object(a, 2))));
        to.put("java/lang/Class.getDeclaredField", a -> reflect(interpreter.mirrored(Meanings.object(a, 0)), interpreter.text(Meanings.object(a, 1))));
        to.put(OWNER + "objectFieldOffset(Ljava/lang/reflect/Field;)J", a -> offset(reflected.get(Meanings.object(a, 1)).owner, reflected.get(Meanings.object(a, 1)).name));
        to.put(OWNER + "ensureClassInitialized0", a -> {
            interpreter.ensure(klass(a));
            return null;
        });
        to.put(OWNER + "shouldBeInitialized0", a -> Meanings.truth(klass(a).state != Klass.State.DONE));
        to.put(OWNER + "allocateInstance", a -> {
            interpreter.ensure(klass(a));
            return new Instance(klass(a));
        });
        for (String fence : new String[] {"fullFence", "loadFence", "storeFence", "loadLoadFence", "storeStoreFence"}) {
            to.put(OWNER + fence, Meanings.NOTHING);
        }
    }

    private static void access(Map<String, Meaning> to, String name, Kind kind) {
        String letter = kind == Kind.REFERENCE ? "Ljava/lang/Object;" : letter(kind);
        for (String mode : new String[] {"", "Volatile"}) {
            to.put(OWNER + "get" + name + mode + "(Ljava/lang/Object;J)" + letter, a -> Elements.load(base(a), (Long) a[2], kind));
            to.put(OWNER + "put" + name + mode + "(Ljava/lang/Object;J" + letter + ")V", a -> {
                Elements.store(base(a), (Long) a[2], kind, a[3]);
                return null;
            });
        }
        to.put(OWNER + "compareAndSet" + name, a -> Meanings.truth(Elements.same(exchange(a, kind), a[3])));
        to.put(OWNER + "compareAndExchange" + name, a -> exchange(a, kind));
    }

    private static String letter(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> "Z";
            case LONG -> "J";
            default -> kind.name().substring(0, 1);
        };
    }

    /// Stores argument 4 where argument 3 is; returns what was there.
    private static Object exchange(Object[] arguments, Kind kind) {
        Object old = Elements.load(base(arguments), (Long) arguments[2], kind);
        if (Elements.same(old, arguments[3])) {
            Elements.store(base(arguments), (Long) arguments[2], kind, arguments[4]);
        }
        return old;
    }

    private static HeapObject base(Object[] arguments) {
        return Meanings.object(arguments, 1);
    }

    private Klass klass(Object[] arguments) {
        return interpreter.mirrored(Meanings.object(arguments, 1));
    }

    /// A reflected field is good for its offset, and nothing else.
    private Instance reflect(Klass klass, String name) {
        Field field = klass.declaredField(name);
        if (field == null) {
            throw interpreter.raise("java/lang/NoSuchFieldException", name);
        }
        Instance mirror = new Instance(interpreter.world.require("java/lang/reflect/Field", klass));
        reflected.put(mirror, field);
        return mirror;
    }

    private static long offset(Klass klass, String name) {
        Layout.of(klass);
        Field field = klass.declaredField(name);
        if (field == null || field.isStatic()) {
            throw new Refusal(klass.javaName() + " has no instance field " + name);
        }
        return field.offset;
    }
}
