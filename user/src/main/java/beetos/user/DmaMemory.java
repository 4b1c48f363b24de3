package beetos.user;

/// Memory that a device reaches: contiguous, zeros at first. What lies in it may change at any time; who reads what a device wrote,
/// or tells it of what was written, puts a [beetos.machine.Barrier] between.
public interface DmaMemory {
    /// What the device calls the first octet.
    long physical();

    Octets octets();

    /// Two octets in one access, least significant first; `at` is even.
    int load16(int at);

    void store16(int at, int value);
}
