package beetos.os.ram;

/// Where regions come from: pages of this process, or an array under test.
public interface Memory {
    /// One with no page present, or null if there is no address space left.
    Region region();

    /// Bytes that this process may still take.
    long free();
}
