package beetos.os.ram;

import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.StartBlock;
import beetos.machine.Address;
import beetos.user.KernelException;
import beetos.user.MemoryUse;
import beetos.user.Octets;
import beetos.user.PageOctets;
import beetos.user.Startup;
import beetos.user.SystemCall;
import java.util.BitSet;

/// Regions in this process's own address space, from 16 GiB to where the kernel chooses: of what procman places (`AddressPlan`),
/// only the first stack and the start block lie there, and are gone round. The lowest free region is the next, so few
/// translation tables are needed.
public final class ProcessMemory implements Memory {
    private static final long BASE = 16L << 30;
    private static final int COUNT = (int) ((Page.CHOSEN_BASE - BASE) / Region.LENGTH);
    private static final int FLAGS = MapFlags.READ | MapFlags.WRITE;

    private final BitSet taken = new BitSet(COUNT);

    public ProcessMemory() {
        long block = Startup.address();
        avoid(Address.load64(block + StartBlock.STACK_BASE) - Page.SIZE, Address.load64(block + StartBlock.STACK_LIMIT));   // with its guard page
        avoid(block, block + Page.SIZE);
    }

    private void avoid(long from, long limit) {
        if (from >= BASE) {
            taken.set((int) ((from - BASE) / Region.LENGTH), (int) ((limit - BASE - 1) / Region.LENGTH) + 1);
        }
    }

    @Override
    public Region region() {
        int index = taken.nextClearBit(0);
        if (index >= COUNT) {
            return null;
        }
        taken.set(index);
        return new Mapped(index, new PageOctets(BASE + (long) index * Region.LENGTH, Region.LENGTH));
    }

    @Override
    public long free() {
        MemoryUse use = MemoryUse.now();
        return (use.account() - use.used()) * Page.SIZE;
    }

    private final class Mapped implements Region {
        private final int index;
        private final PageOctets octets;

        Mapped(int index, PageOctets octets) {
            this.index = index;
            this.octets = octets;
        }

        private long address(int page) {
            return octets.address() + page * Page.SIZE;
        }

        @Override
        public Octets octets() {
            return octets;
        }

        @Override
        public boolean map(int page, int count) {
            return SystemCall.map(address(page), count * Page.SIZE, FLAGS) >= 0;
        }

        @Override
        public void unmap(int page, int count) {
            KernelException.check(SystemCall.unmap(address(page), count * Page.SIZE));
        }

        @Override
        public PageOctets granted(int page, int count) {
            return new PageOctets(address(page), (int) (count * Page.SIZE));
        }

        @Override
        public boolean reclaim(int page) {
            return SystemCall.protect(address(page), Page.SIZE, FLAGS) >= 0;
        }

        @Override
        public void close() {
            taken.clear(index);
        }
    }
}
