package beetos.user;

/// A device's registers, by offset. Mapped where they fill whole pages, else read and written by checked calls; a test's device
/// model is the third.
public interface Registers {
    int read32(int offset);

    void write32(int offset, int value);
}
