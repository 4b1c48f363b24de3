package beetos.compiler.heap;

import beetos.compiler.model.Klass;

/// An object of the build-time heap. It has identity; one that is reachable from the program's statics goes into the image.
public sealed abstract class HeapObject permits Instance, ArrayObject {
    public final Klass klass;

    HeapObject(Klass klass) {
        this.klass = klass;
    }
}
