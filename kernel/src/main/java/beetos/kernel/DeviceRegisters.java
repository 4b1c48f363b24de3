package beetos.kernel;

/// Register access for a device's owner where the registers cannot be mapped into its process: the kernel makes the access, checked before
/// against the device's node. Exactly one access of `width` 1, 2, 4 or 8 bytes at a physical address, naturally aligned.
public interface DeviceRegisters {
    long read(long physical, int width);

    void write(long physical, int width, long value);
}
