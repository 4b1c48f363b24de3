package beetos.compiler.interpret;

import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.model.Klass;
import beetos.compiler.model.World;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The java.lang.Class objects of the build-time heap: one a type, made on demand, their fields left to the image writer.
final class Mirrors {
    private final World world;
    private final Map<Klass, Instance> mirrors = new LinkedHashMap<>();
    private final Map<HeapObject, Klass> klasses = new IdentityHashMap<>();

    Mirrors(World world) {
        this.world = world;
    }

    Instance of(Klass klass) {
        Instance known = mirrors.get(klass);
        if (known == null) {
            known = new Instance(world.require("java/lang/Class", klass));
            mirrors.put(klass, known);
            klasses.put(known, klass);
        }
        return known;
    }

    Klass klass(HeapObject mirror) {
        return klasses.get(mirror);
    }

    /// Forgets what an initialiser that did not finish has left in the mirror (enum constants).
    void clear(Klass klass) {
        Instance mirror = mirrors.get(klass);
        if (mirror != null) {
            System.arraycopy(new Instance(mirror.klass).values, 0, mirror.values, 0, mirror.values.length);
        }
    }

    Map<Klass, Instance> all() {
        return Collections.unmodifiableMap(mirrors);
    }
}
