package beetos.kernel.memory;

import beetos.abi.Page;
import beetos.kernel.Cpu;
import beetos.machine.Barrier;
import beetos.machine.Memory;

/// The kernel's window on RAM: virtual = physical + base, mapped by level 3 pages below `root`, so that each frame has its own
/// permission: read and write, or read-only while the frame is text or constants.
public final class DirectMap {
    private static final int INDEX_BITS = 11;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;

    private final Cpu cpu;
    private final long root;
    private final long base;

    public DirectMap(Cpu cpu, long root, long base) {
        this.cpu = cpu;
        this.root = root;
        this.base = base;
    }

    public void readOnly(long physical) {
        long slot = slot(physical);
        change(physical, slot, Memory.load64(slot) | Descriptor.READ_ONLY);
    }

    public void writable(long physical) {
        long slot = slot(physical);
        change(physical, slot, Memory.load64(slot) & ~Descriptor.READ_ONLY);
    }

    public boolean isWritable(long physical) {
        return (Memory.load64(slot(physical)) & Descriptor.READ_ONLY) == 0;
    }

    private void change(long physical, long slot, long descriptor) {
        if (Memory.load64(slot) == descriptor) {
            return;
        }
        Memory.store64(slot, descriptor);
        Barrier.publishTranslation();
        cpu.invalidateKernelPage(physical + base);
    }

    private long slot(long physical) {
        long virtual = physical + base;
        long upper = Memory.load64(root + ((virtual >>> Page.SHIFT + INDEX_BITS & INDEX_MASK) << 3));
        return Descriptor.address(upper) + ((virtual >>> Page.SHIFT & INDEX_MASK) << 3);
    }
}
