package beetos.kernel;

/// The unit in which handle tables grow.
final class HandleChunk {
    static final int SHIFT = 5;
    static final int HANDLES = 1 << SHIFT;
    static final int GRAINS = 8;

    final Handle[] handles = new Handle[HANDLES];

    HandleChunk() {
        for (int i = 0; i < HANDLES; i++) {
            handles[i] = new Handle();
        }
    }
}
