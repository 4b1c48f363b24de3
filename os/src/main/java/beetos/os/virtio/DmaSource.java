package beetos.os.virtio;

import beetos.user.DmaMemory;

/// Where a driver gets memory that its device reaches: [beetos.user.Device#dma], or a test's.
public interface DmaSource {
    /// Contiguous zeroed pages, 1 to 16.
    DmaMemory take(int pages);
}
