package beetos.xtask;

/// A finished image: the form that ships, and the same with symbols and lines.
record LinkedImage(byte[] shipped, byte[] debug) {}
