package beetos.loader;

import beetos.machine.Memory;

/// Randomness from the device tree: mixed by SHA-256, handed out in numbered draws, wiped where it came from.
final class Seed {
    private Seed() {}

    private static final int COLLECTED = 64, DRAW = COLLECTED;

    private static long pool;        // COLLECTED octets from the tree, then the draw's number
    private static int octets;

    static void at(long frame) {
        pool = frame;
    }

    /// Takes in the property's value and wipes it.
    static void collect(DeviceTree tree, String property) {
        int value = tree.property(property);
        int length = value < 0 ? 0 : tree.length();
        for (int i = 0; i < length; i++) {
            long at = pool + (octets + i) % COLLECTED;
            Memory.store8(at, Memory.load8(at) ^ tree.blob().octet(value + i));
            Memory.store8(tree.blob().address(value + i), 0);
        }
        octets += length;
    }

    /// Octets of seed that the tree had.
    static int octets() {
        return octets;
    }

    /// Draws 256 random bits, the same for the same number; 0 without a seed.
    static void draw(int number, boolean accelerated) {
        Memory.store64(pool + DRAW, number);
        Sha256.digest(pool, COLLECTED + 8, accelerated);
    }

    /// Word `index` of the last draw.
    static int word(int index) {
        return octets == 0 ? 0 : Sha256.word(index);
    }

    static void wipe() {
        for (int i = 0; i < COLLECTED; i += 8) {
            Memory.store64(pool + i, 0);
        }
    }
}
