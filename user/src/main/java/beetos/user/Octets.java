package beetos.user;

/// A run of octets that messages carry: pages of a lend ([LendBuffer], [Message]) or an array in the heap ([HeapOctets]).
/// Every access is checked against the length; one outside throws IndexOutOfBoundsException.
public interface Octets {
    int length();

    int octet(int at);

    void octet(int at, int value);

    /// Eight octets, least significant first.
    long word(int at);

    void word(int at, long value);

    /// Copies `count` octets of `source` from `offset` to `at` here.
    void put(int at, byte[] source, int offset, int count);

    /// Copies `count` octets from `at` here into `target` at `offset`.
    void take(int at, byte[] target, int offset, int count);

    /// Copies `count` octets of `source` from `offset` to `at` here.
    default void copy(int at, Octets source, int offset, int count) {
        byte[] octets = new byte[count];
        source.take(offset, octets, 0, count);
        put(at, octets, 0, count);
    }

    void zero(int at, int count);
}
