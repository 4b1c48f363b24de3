package beetos.user;

/// Writes the fields of a request or an answer one behind the other: words of eight octets, and texts and runs of octets behind
/// their length as a word. [Unpacker] reads the same.
public final class Packer {
    private final Octets target;
    private int at;

    public Packer(Octets target) {
        this.target = target;
    }

    /// Octets written so far.
    public int length() {
        return at;
    }

    /// Whether `octets` more would fit behind a length word.
    public boolean fits(int octets) {
        return octets <= target.length() - at - 8;
    }

    public Packer word(long value) {
        target.word(at, value);
        at += 8;
        return this;
    }

    public Packer octets(byte[] value) {
        word(value.length);
        target.put(at, value, 0, value.length);
        at += value.length;
        return this;
    }

    public Packer text(String value) {
        return octets(Utf8.encode(value));
    }
}
