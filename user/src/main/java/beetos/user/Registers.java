package beetos.user;

/// A device's registers, by offset: read and written by checked calls ([Device]), or a test's device model.
public interface Registers {
    int read32(int offset);

    void write32(int offset, int value);
}
