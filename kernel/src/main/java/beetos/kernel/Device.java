package beetos.kernel;

import beetos.abi.DeviceDescription;

/// A node of the device tree that can be claimed: its registers, interrupts, owner, and the frames its hardware may write to.
final class Device {
    static final int DMA_RUNS = 16;

    final int index;
    final long base;
    final long length;
    final int flags;
    final int interruptCount;
    final int[] lines = new int[DeviceDescription.MAXIMUM_INTERRUPTS];
    final boolean[] edge = new boolean[DeviceDescription.MAXIMUM_INTERRUPTS];
    /// Who is told of each interrupt: a server while its generation agrees, and a bit.
    final Server[] servers = new Server[DeviceDescription.MAXIMUM_INTERRUPTS];
    final int[] generations = new int[DeviceDescription.MAXIMUM_INTERRUPTS];
    final int[] bits = new int[DeviceDescription.MAXIMUM_INTERRUPTS];

    /// Handles to it; 0 = it can be claimed.
    int handles;
    /// Where its registers are mapped, while they are.
    ProcessControl mappedBy;
    long mappedAt;
    int mappedPages;
    /// Runs of frames that its hardware may write to: first frame and count of each, kept from one owner to the next.
    final int[] dmaFirst = new int[DMA_RUNS];
    final int[] dmaCount = new int[DMA_RUNS];
    /// Where a run is mapped, while it is.
    final ProcessControl[] dmaOwner = new ProcessControl[DMA_RUNS];
    final long[] dmaAddress = new long[DMA_RUNS];
    int dmaRuns;
    /// Runs of the first `dmaStale` are an earlier owner's.
    int dmaStale;

    Device(int index, long base, long length, int flags, int interruptCount) {
        this.index = index;
        this.base = base;
        this.length = length;
        this.flags = flags;
        this.interruptCount = interruptCount;
    }
}
