package beetos.compiler.translate;

import beetos.compiler.analysis.Reachability;
import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.heap.Layout;
import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The objects made at build time and the statics, as blobs of data: docs/object-model.md, "Heap image".
final class Image {
    static final String OBJECTS = "@beetos.image";
    static final String TEXTS = "@beetos.texts";
    static final String STATICS = "@beetos.statics";
    static final String PRIMITIVES = "@beetos.primitives";

    private final Reachability world;
    private final TypeTable types;
    private final Symbols symbols;
    private final ObjectNames names;
    private final Map<HeapObject, Long> offsets = new IdentityHashMap<>();
    private final List<HeapObject> order = new ArrayList<>();
    private final Texts texts;
    private final Map<Field, Integer> statics = new LinkedHashMap<>();
    private int referenceBytes;
    private int primitiveBytes;
    private long limit;
    private long textBytes;

    Image(Reachability world, TypeTable types, Symbols symbols) {
        this.world = world;
        this.types = types;
        this.symbols = symbols;
        this.names = new ObjectNames(world, this::value, offsets::get);
        for (Field field : world.statics) {
            place(field);
        }
        ArrayDeque<HeapObject> open = new ArrayDeque<>(world.literals);
        if (world.needsAllMirrors()) {
            for (Klass klass : types.all()) {
                open.add(world.interpreter.mirror(klass));
            }
        }
        for (Field field : world.statics) {
            if (value(field) instanceof HeapObject object) {
                open.add(object);
            }
        }
        texts = new Texts(world.target.kernelOnly());
        open.forEach(texts::exposes);
        while (!open.isEmpty()) {
            visit(open.poll(), open);
        }
        for (HeapObject object : order) {
            if (texts.has(object)) {
                offsets.put(object, textBytes);
                textBytes += length(object);
            } else {
                offsets.put(object, limit);
                limit += length(object);
            }
        }
    }

    private void place(Field field) {
        if (field.kind == Kind.REFERENCE) {
            statics.put(field, referenceBytes);
            referenceBytes += 8;
        } else {
            primitiveBytes = (primitiveBytes + field.kind.size - 1) & -field.kind.size;
            statics.put(field, primitiveBytes);
            primitiveBytes += field.kind.size;
        }
    }

    /// The value in the image: what the initialiser left, or what the class file says where the initialiser runs later.
    private Object value(Field field) {
        if (field.owner.state == Klass.State.DONE) {
            return field.value;
        }
        if (field.constant == null) {
            return Field.zero(field.kind);
        }
        return field.constant instanceof String s ? world.interpreter.string(s) : field.constant;
    }

    private void visit(HeapObject object, ArrayDeque<HeapObject> open) {
        if (offsets.containsKey(object)) {
            return;
        }
        offsets.put(object, 0L);     // until all are known
        order.add(object);
        texts.visit(object);
        switch (object) {
            case Instance instance -> {
                for (Object value : instance.values) {
                    if (value instanceof HeapObject next) {
                        open.add(next);
                    }
                }
            }
            case ArrayObject array -> {
                if (array.elements instanceof HeapObject[] elements) {
                    for (HeapObject next : elements) {
                        if (next != null) {
                            open.add(next);
                        }
                    }
                }
            }
        }
    }

    long size() {
        return limit + textBytes + referenceBytes + primitiveBytes;
    }

    boolean has(HeapObject object) {
        return offsets.containsKey(object);
    }

    /// The object's address in code, as a constant of the IR.
    String address(HeapObject object) {
        return symbols.parted ? symbols.place(names.of(object), place(object), length(object), 8) : place(object);
    }

    private static long length(HeapObject object) {
        return switch (object) {
            case Instance instance -> Layout.size(instance.klass);
            case ArrayObject array -> Layout.size(array.klass, array.length());
        };
    }

    /// The object's address in the tables.
    String place(HeapObject object) {
        Long offset = offsets.get(object);
        if (offset == null) {
            throw new IllegalStateException("not in the image: " + object.klass);
        }
        return "getelementptr (i8, ptr " + (texts.has(object) ? TEXTS : OBJECTS) + ", i64 " + offset + ")";
    }

    String address(Field field) {
        String place = "getelementptr (i8, ptr " + (field.kind == Kind.REFERENCE ? STATICS : PRIMITIVES) + ", i64 " + statics.get(field) + ")";
        return symbols.parted ? symbols.place("static:" + ObjectNames.of(field), place, field.kind.size, field.kind.size) : place;
    }

    String limitAddress() {
        return symbols.place("beetos.image.limit", "getelementptr (i8, ptr " + OBJECTS + ", i64 " + limit + ")", 1, 8);
    }

    String staticsLimitAddress() {
        return symbols.place("beetos.statics.limit", "getelementptr (i8, ptr " + STATICS + ", i64 " + referenceBytes + ")", 1, 8);
    }

    /// The constant that reading a static always gives, or null where it may change.
    Value constant(Field field) {
        if (!field.isFinal() || field.owner.state != Klass.State.DONE) {
            return null;
        }
        return switch (field.value) {
            case null -> field.kind == Kind.REFERENCE ? Value.NULL : null;
            case HeapObject object -> new Value(Kind.REFERENCE, address(object), object, true);
            case Integer i -> Value.integer(i);
            case Long l -> new Value(Kind.LONG, l.toString());
            case Float f -> new Value(Kind.FLOAT, Ir.constant(f));
            case Double d -> new Value(Kind.DOUBLE, Ir.constant(d));
            default -> throw new IllegalStateException(field + " has value " + field.value);
        };
    }

    // Writing.

    String define() {
        Blob objects = new Blob(this);
        Blob constants = new Blob(this);
        for (HeapObject object : order) {
            define(object, texts.has(object) ? constants : objects);
        }
        Blob references = new Blob(this);
        Blob primitives = new Blob(this);
        for (Field field : statics.keySet()) {
            Blob blob = field.kind == Kind.REFERENCE ? references : primitives;
            blob.align(field.kind.size);
            blob.value(field.kind, value(field));
        }
        return references.define(STATICS, "global", ".beetos.statics") + primitives.define(PRIMITIVES, "global", ".data.primitives")
                + objects.define(OBJECTS, "global", ".beetos.image") + constants.define(TEXTS, "constant", ".rodata.texts");
    }

    private void define(HeapObject object, Blob blob) {
        blob.startObject();
        blob.i32(types.word(object.klass));
        blob.i32(0);
        switch (object) {
            case Instance instance -> fields(blob, instance);
            case ArrayObject array -> blob.elements(array);
        }
        blob.align(8);
    }

    private void fields(Blob blob, Instance instance) {
        List<Field> fields = new ArrayList<>(instance.klass.instanceFields);
        fields.sort(java.util.Comparator.comparingInt(f -> f.offset));
        Klass mirrored = world.interpreter.mirrored(instance);
        for (Field field : fields) {
            blob.padTo(field.offset);
            Object value = instance.get(field);
            if (mirrored != null && field.name.equals("classWord")) {
                value = types.word(mirrored);
            }
            blob.value(field.kind, value);
        }
    }
}
