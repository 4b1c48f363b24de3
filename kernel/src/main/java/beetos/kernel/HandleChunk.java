package beetos.kernel;

/// The unit in which handle tables grow.
final class HandleChunk {
    static final int SHIFT = 5;
    static final int HANDLES = 1 << SHIFT;
    static final int GRAINS = 8;

    final Handle[] handles = new Handle[HANDLES];
    /// How many of them are not empty.
    int used;

    HandleChunk() {
        for (int i = 0; i < HANDLES; i++) {
            handles[i] = new Handle();
        }
    }
}
