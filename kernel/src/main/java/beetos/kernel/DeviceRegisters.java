package beetos.kernel;

/// Register access for a device's owner where the registers cannot be mapped into its process: the kernel makes the access, checked before
/// against the device's node. Exactly one access of `width` 1, 2, 4 or 8 bytes at a physical address, naturally aligned. Each answers
/// whether the device took it: one that has no such register may answer with a bus error.
public interface DeviceRegisters {
    /// Stores what it read as 64 bits at the physical address `to`, in RAM.
    boolean read(long physical, int width, long to);

    /// Writes the low bits of the 64 at `from`, in RAM.
    boolean write(long physical, int width, long from);
}
