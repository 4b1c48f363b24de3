package beetos.compiler.heap;

import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Kind;
import java.util.ArrayList;
import java.util.List;

/// Where fields lie in objects (docs/object-model.md): superclass fields first, each naturally aligned. In kernel Java and the system's
/// own classes in the order of declaration; elsewhere large ones first, so that little is lost to padding.
public final class Layout {
    public static final int HEADER = 8;
    public static final int ARRAY_LENGTH = 8;
    public static final int ARRAY_ELEMENTS = 16;

    private Layout() {}

    /// Lays out a class and its superclasses, once.
    public static void of(Klass klass) {
        if (klass.instanceFields != null) {
            return;
        }
        List<Field> all = new ArrayList<>();
        int at = HEADER;
        if (klass.superclass != null) {
            of(klass.superclass);
            all.addAll(klass.superclass.instanceFields);
            at = klass.superclass.instanceLimit;
        }
        List<Field> own = new ArrayList<>();
        for (Field field : klass.fields) {
            if (!field.isStatic()) {
                own.add(field);
            }
        }
        if (klass.origin != Klass.Origin.SYSTEM) {
            own.sort((a, b) -> b.kind.size - a.kind.size);
        }
        for (Field field : own) {
            at = (at + field.kind.size - 1) & -field.kind.size;
            field.offset = at;
            field.slot = all.size();
            all.add(field);
            at += field.kind.size;
        }
        klass.instanceFields = List.copyOf(all);
        klass.instanceLimit = at;
    }

    /// Bytes of an instance.
    public static int size(Klass klass) {
        of(klass);
        return (klass.instanceLimit + 7) & -8;
    }

    /// Log2 of an array's element size.
    public static int shift(Klass array) {
        return Integer.numberOfTrailingZeros(array.component.kind().size);
    }

    public static long size(Klass array, int length) {
        return (ARRAY_ELEMENTS + ((long) length << shift(array)) + 7) & -8L;
    }

    /// The reference fields of a class, superclasses included.
    public static List<Field> references(Klass klass) {
        of(klass);
        return klass.instanceFields.stream().filter(f -> f.kind == Kind.REFERENCE).toList();
    }
}
