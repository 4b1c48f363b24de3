package beetos.hosted;

import beetos.kernel.Cpu;
import beetos.kernel.ThreadControl;
import beetos.machine.Memory;

/// The processor as the kernel sees it. There is no TLB and no cache to look after: every access walks the tables.
final class Processor implements Cpu {
    private final Machine machine;

    Processor(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void activate(long root, int asid) {}

    @Override
    public void copyFive(long from, long to) {
        for (int i = 0; i < 5; i++) {
            Memory.store64(to + 8 * i, Memory.load64(from + 8 * i));
        }
    }

    @Override
    public void invalidatePage(int asid, long virtual) {}

    @Override
    public void invalidatePages(int asid, long virtual, long pages) {}

    @Override
    public void invalidateSpace(int asid) {}

    @Override
    public void invalidateKernelPage(long virtual) {}

    @Override
    public void publishText(long physical, long length) {}

    @Override
    public void switchVectors(ThreadControl from, ThreadControl to) {}

    @Override
    public void saveVectors(ThreadControl thread) {}

    @Override
    public boolean interruptPending() {
        return machine.pending();
    }

    @Override
    public void waitForInterrupt() {
        machine.idle();
    }

    @Override
    public long ticks() {
        return machine.clock().now();
    }

    @Override
    public void powerOff(int status) {
        machine.end(new Machine.End(status, false));
    }

    @Override
    public void reboot() {
        machine.end(new Machine.End(0, true));
    }

    @Override
    public void panic(String reason) {
        throw new IllegalStateException(reason);
    }
}
