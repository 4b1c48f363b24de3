package beetos.xtask;

import beetos.compiler.backend.Elf;

/// A finished image: the form that ships, and the same with symbols and lines.
record LinkedImage(byte[] shipped, byte[] debug) {
    Elf elf() {
        return new Elf(debug);
    }
}
