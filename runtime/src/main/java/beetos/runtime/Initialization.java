package beetos.runtime;

import beetos.machine.Address;

/// Initialises a class that is known by its type only.
public final class Initialization {
    private static final int DONE = 2;

    private Initialization() {}

    /// Runs the initialiser of a type, if it has one that did not run at build time.
    public static void of(long type) {
        int index = index(type);
        if (index >= 0 && Address.loadAcquire32(Generated.initializerState(index)) != DONE) {
            Initializers.initialize(index);
        }
    }

    static boolean exists(long type) { return index(type) >= 0; }

    public static boolean isDue(long type) {
        int index = index(type);
        return index >= 0 && Address.loadAcquire32(Generated.initializerState(index)) != DONE;
    }

    private static int index(long type) {
        int index = Generated.initializerCount() - 1;
        while (index >= 0 && Generated.initializerType(index) != type) {
            index--;
        }
        return index;
    }
}
